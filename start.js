// Starts the calculator, and says what is in the way when it cannot start. All the rest of it is in Rust.
// A file of its own, so that the page works where no script may stand in the page itself.

// The smallest module there is. What forbids Wasm, forbids it too.
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

function runsWasm() {
  try {
    return Boolean(new WebAssembly.Module(EMPTY));
  } catch {
    return false;
  }
}

// Trunk names both files in links, for the browser to fetch them early.
const address = (ending) => document.querySelector(`link[href$="${ending}"]`).href;

// What only the calculator for frames knows what to do with; such a link may be followed later, too.
function leadsAway() {
  const forFrames = /[#&](notice-src|primary)=/.test(location.hash) && !/-embed[^/]*$/.test(address(".js"));
  if (forFrames) location.replace("embed.html" + location.hash);
  return forFrames;
}
addEventListener("hashchange", leadsAway);

try {
  if (!leadsAway()) {
    const script = await import(address(".js"));
    await script.default({ module_or_path: address("_bg.wasm") });
    // The calculator of embed.html begins when it is asked to.
    await script.start?.(document.getElementById("calcolatore"));
  }
} catch (error) {
  const cause = runsWasm() ? "not-downloaded" : "no-wasm";
  for (const sentence of document.querySelectorAll("[data-start]")) {
    sentence.hidden = sentence.dataset.start !== cause;
  }
  throw error;
}
