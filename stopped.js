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

/** Shows in a calculator that it has stopped. Returns what it says, or nothing where it was not drawn yet. */
export function show(root) {
  const calculator = root.querySelector(".calcolatore");
  const notice = calculator?.querySelector(".stopped");
  if (!notice) return undefined;
  const typed = notice.querySelector("textarea");
  const fill = () => (typed.value = typedIn(calculator));
  fill();
  notice.querySelector("button").addEventListener("click", () => location.reload());
  // Nothing is to reach the Wasm any more, and a form that is sent would leave the page.
  for (const type of ["blur", "change", "click", "input", "keydown", "toggle", "submit"]) {
    const keep = (event) => {
      if (event.composedPath().includes(notice)) return;
      event.stopPropagation();
      if (type === "submit") event.preventDefault();
      fill();
    };
    calculator.parentNode.addEventListener(type, keep, { capture: true });
  }
  calculator.dataset.stopped = "";
  notice.hidden = false;
  notice.scrollIntoView({ block: "nearest" });
  return notice.querySelector("p").textContent;
}
