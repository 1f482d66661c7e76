// What is left to do when the calculator's Wasm has ended by an error: it answers nothing any more, so the page must say
// so, and let visitors take along what they typed. The words are in the page already (src/view/stopped.rs).

/** The place in the code where an error began, as far as its stack names one. Wasm may have no address of its own. */
function origin(error, fallback) {
  const lines = String(error?.stack ?? "").split("\n").filter((line) => /^\s+at |@/.test(line));
  return lines.find((line) => line.includes("://") && !line.includes("wasm://")) ?? fallback;
}

/**
 * Calls `stopped` with the first error that begins in one of these files: after it, their Wasm is not to be used. Of
 * scripts from other origins some browsers do not say where an error began: then it counts if `isBusy`.
 */
export function watch(files, stopped, isBusy = () => false) {
  let isOver = false;
  const look = (error, fallback) => {
    const isTheirs = error || fallback ? files.some((file) => origin(error, fallback).includes(file)) : isBusy();
    if (isOver || !isTheirs) return;
    isOver = true;
    stopped(error);
  };
  addEventListener("error", ({ error, filename }) => look(error, filename ?? ""));
  addEventListener("unhandledrejection", ({ reason }) => look(reason, ""));
}

/** What was typed and chosen in a calculator, a line for each field. */
function typedIn(calculator) {
  const lines = [];
  for (const field of calculator.querySelectorAll("input, select")) {
    const label = field.labels[0]?.textContent.trim() ?? "";
    const group = field.closest("fieldset")?.querySelector("legend")?.textContent.trim().replace(/\?$/, "");
    if (/radio|checkbox/.test(field.type)) {
      if (field.checked) lines.push(group && group !== label ? `${group}: ${label}` : label);
    } else if (field.value) {
      lines.push(`${label}: ${field.selectedOptions?.[0]?.textContent.trim() ?? field.value}`);
    }
  }
  return lines.join("\n");
}

/**
 * Shows in the calculator of a document or a shadow root that it has stopped. Returns what it says, or nothing where it
 * was not drawn yet.
 */
export function show(root) {
  const calculator = root.querySelector(".calcolatore");
  const notice = calculator?.querySelector(".stopped");
  if (!notice) return undefined;
  const says = notice.querySelector("p").textContent;
  if (!notice.hidden) return says;
  const typed = notice.querySelector("textarea");
  const fill = () => (typed.value = typedIn(calculator));
  fill();
  notice.querySelector("button").addEventListener("click", () => location.reload());
  // Nothing is to reach the Wasm any more, which listens further inside. A form that is sent would leave the page, and a
  // link to a place of the calculator, which cannot be followed, would change its address.
  const keep = (event) => {
    const path = event.composedPath();
    if (!path.includes(calculator) || path.includes(notice)) return;
    // The keys that lead out of the calculator are of the page around it.
    if (event.type === "keydown" && /^(Escape|Tab)$/.test(event.key)) return;
    event.stopPropagation();
    const isLink = event.type === "click" && event.target.closest("a[href^='#']");
    if (event.type === "submit" || isLink) event.preventDefault();
    fill();
  };
  for (const type of ["blur", "change", "click", "input", "keydown", "toggle", "submit"])
    root.addEventListener(type, keep, { capture: true });
  calculator.dataset.stopped = "";
  notice.hidden = false;
  // Of several calculators in a page, only the one that is used scrolls it.
  if (!root.host || root.activeElement) notice.scrollIntoView({ block: "nearest" });
  return says;
}
