// Starts the calculator, and says what is in the way when it cannot start or has stopped. All the rest of it is in Rust.
// A file of its own, so that the page works where no script may stand in the page itself; a classic script, so that it
// also runs in a page that was opened from a disk.
(async () => {
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

  // What the page shows until the calculator takes its place.
  const place = document.getElementById("calcolatore");
  const meanwhile = [...place.childNodes];

  // Says in the page why there is no calculator, and to the page around a frame that there is none.
  function giveUp(cause) {
    let message;
    for (const sentence of document.querySelectorAll("[data-start]")) {
      sentence.hidden = sentence.dataset.start !== cause;
      if (!sentence.hidden) message = sentence.textContent;
    }
    tellHost("not_loaded", message);
  }

  function tellHost(code, message) {
    if (parent === self) return;
    parent.postMessage({ calcolatore: 1, type: "error", errors: [{ field: "", code, message }] }, "*");
  }

  if (location.protocol === "file:") return giveUp("from-disk");
  addEventListener("hashchange", leadsAway);
  if (leadsAway()) return;
  try {
    const { watch, show } = await import("./stopped.js");
    const files = [address(".js"), address("_bg.wasm")];
    // What does not arrive is caught below: an error that is seen here is of the first drawing or of what came after.
    let loaded;
    const stopped = () => {
      const message = show(document);
      if (message) return tellHost("stopped", message);
      place.replaceChildren(...meanwhile);
      giveUp("stopped");
    };
    watch(files, stopped, () => loaded?.is_busy?.() ?? false);
    const script = await import(files[0]);
    await script.default({ module_or_path: files[1] });
    loaded = script;
    // The calculator of embed.html begins when it is asked to.
    await script.start?.(place);
  } catch (error) {
    giveUp(runsWasm() ? "not-downloaded" : "no-wasm");
    console.error(error);
  }
})();
