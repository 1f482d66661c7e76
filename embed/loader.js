// The address of the custom element that sites paste. It only loads the element, so that it stays the same with every
// build, and with it the hash in the code that was pasted (`integrity`). The host contract is in docs/EMBEDDING.md.
const element = import("./element.js");
let functions;

/** How long the element is waited for before the page is told, in seconds. */
const PATIENCE = 20;

/** Tells the page for each of its elements that there is no calculator. */
function tell(message) {
  const errors = [{ field: "", code: "not_loaded", message }];
  const say = () => {
    for (const one of document.querySelectorAll("calcolatore-smart-working"))
      one.dispatchEvent(
        new CustomEvent("calcolatore-errore", { detail: { contract: 1, errors }, bubbles: true, composed: true }),
      );
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", say);
  else say();
}

const patience = setTimeout(() => tell("Il calcolatore non si è ancora caricato."), PATIENCE * 1000);
element.catch((error) => tell(String(error))).finally(() => clearTimeout(patience));

/** Loads the contract's functions; called again, it loads nothing again. */
export default async function init() {
  const loaded = await element;
  await loaded.default();
  functions = loaded;
}

function loaded() {
  if (!functions) throw new Error("calcolatore-1.js: `await init()` first");
  return functions;
}

/** The contract's evaluation of a scenario. */
export const evaluate = (scenario) => loaded().evaluate(scenario);

/** The hourly cost of internal staff. */
export const labour_cost = (input) => loaded().labour_cost(input);
