// The custom element <calcolatore-smart-working>, and the contract's functions for a host's scripts. What it shows and
// works out is in Rust (src/embed); here is what only a script can be. The host contract is in docs/EMBEDDING.md.
import load, * as wasm from "./{script}";
import { show, watch } from "./stopped.js";

/** The address of one of the calculator's files. */
const file = (name) => new URL(name, import.meta.url).href;

/** What has begun to load is not loaded twice; what failed can be tried again. */
function once(begin) {
  let begun;
  return () => (begun ??= begin().catch((error) => {
    begun = undefined;
    throw error;
  }));
}

/** What is done for each element of the page when the Wasm, which all share, has ended by an error. */
const onEnd = new Set();

let isEnded = false;
let end;
/** Rejected then. */
const ended = new Promise((_, reject) => {
  end = (error) => {
    if (isEnded) return;
    isEnded = true;
    reject(error);
    for (const stop of onEnd) stop();
  };
});
// Who waits for something of the Wasm hears of it.
ended.catch(() => {});

/** Loads the calculator's Wasm, for all elements and functions of the page. */
const init = once(async () => {
  await load({ module_or_path: file("./{wasm}") });
  // Not before: what did not arrive has not ended, whoever leaves the error of it uncaught.
  watch([file("./{script}"), file("./{wasm}")], end, wasm.is_busy);
});
export default init;

/** Calls the Wasm. What it throws has ended it; whoever catches that must not be the only one to know. */
function call(act) {
  if (isEnded) throw new Error("calcolatore-1.js: the calculator has stopped because of an error; load the page again");
  try {
    return act();
  } catch (error) {
    end(error);
    throw error;
  }
}

export const evaluate = (scenario) => call(() => wasm.evaluate(scenario));
export const labour_cost = (input) => call(() => wasm.labour_cost(input));

// What surrounds the calculator in its own tree: nothing of the host's styles comes in but its font.
const OWN = `
:host { display: block; }
:host([hidden]) { display: none; }
iframe { position: fixed; inline-size: 0; block-size: 0; border: 0; visibility: hidden; }
/* "all" leaves the direction of text as it is around. A dialog or a float is as wide as what is in it would like to be:
   that is the width of the column, which gives way where there is less. */
.calcolatore-radice { all: initial; direction: ltr; display: grid; grid-template-columns: minmax(0, 75rem); justify-content: center; font-family: var(--calcolatore-font, inherit); }
.calcolatore { inline-size: 100%; font-family: inherit; }
/* The page around scrolls, and must leave the bar its room (WCAG 2.4.11): as styles/results.css where the page is ours. */
@media (min-height: 32rem) {
  :is(a, button, input, select, summary, textarea, [tabindex="0"]) { scroll-margin-block: 11rem; }
}`;

/** The styles as text. */
const styles = once(async () => {
  const answer = await fetch(file("./{styles}"), { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const text = (await answer.text()) + OWN;
  // In somebody else's page `rem` is theirs: here it is the size of text that the visitor chose in the browser.
  const probe = document.createElement("span");
  probe.style.cssText = "all: initial !important; font-size: medium !important; position: absolute !important";
  document.documentElement.append(probe);
  const rem = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  return text.replace(/(\d*\.?\d+)rem\b/g, (_, number) => `${Number((number * rem).toFixed(3))}px`);
});

/** A stylesheet of a document: one is shared by all elements in it. */
const sheets = new WeakMap();
function sheetOf(view, text) {
  let sheet = sheets.get(view.document);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(view.document, sheet);
  }
  return sheet;
}

/** How long an element waits for its calculator before it says that there is none, in seconds. */
const PATIENCE = 20;
const NOT_LOADED = "Il calcolatore non si è ancora caricato.";

/** The attributes that state something as a link does. */
const STATING = ["notice", "lang", "employees"];

/** The keys of controls that are not typed in: what each control does with them, the page around must not do, too. */
const KEYS = [
  ["a[href], button, input, select, summary", "Enter"],
  ["button, input, select, summary", " "],
  ["[type=radio], select, [role=slider]", "ArrowDown ArrowLeft ArrowRight ArrowUp"],
  ["select, [role=slider]", "End Home PageDown PageUp"],
];

/** True if a key is typed in the calculator, or does something there. */
function isUsed(event) {
  const [target] = event.composedPath();
  const { key } = event;
  // AltGr, by which signs are typed, is Ctrl and Alt as well on some systems.
  const isCommand = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState("AltGraph");
  if (isCommand || /^(Escape|Tab|F\d+)$/.test(key)) return false;
  if (target.matches("textarea, input:not([type=checkbox], [type=radio])")) return true;
  if (target.matches("select") && key.length === 1) return true;
  return KEYS.some(([controls, keys]) => target.matches(controls) && (key === keys || keys.split(" ").includes(key)));
}

class CalcolatoreSmartWorking extends HTMLElement {
  static observedAttributes = [...STATING, "case", "notice-src", "scenario"];

  /** What is drawn, while it is. */
  #calculator;
  /** What was drawn, and was taken away with the element. */
  #removed;
  /** What it was then. */
  #last = {};
  /** What the page shows meanwhile. */
  #meanwhile = document.createElement("slot");
  /** The attributes that changed and were not told yet. */
  #changed = new Set();
  /** A scenario that was set before there was a calculator. */
  #scenario;
  #opening = false;
  #stop = () => this.#say("stopped");

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.append(this.#meanwhile);
    for (const type of ["keydown", "keypress", "keyup"])
      root.addEventListener(type, (event) => isUsed(event) && event.stopPropagation());
    // Safari scrolls a field into sight without the room for the bar, and some browsers do not scroll to a link that shows
    // itself only when it has the focus.
    root.addEventListener("keyup", ({ key, target }) => {
      if (key === "Tab") target.scrollIntoView({ block: "nearest" });
    });
    // Who draws along the staircase does not wipe the page away.
    for (const type of ["touchstart", "touchmove", "touchend", "pointerdown", "pointermove", "pointerup"])
      root.addEventListener(type, (event) => event.target.closest?.(".staircase") && event.stopPropagation());
    // It was set before this script ran, when the element was like any other.
    if (Object.hasOwn(this, "scenario")) {
      const { scenario } = this;
      delete this.scenario;
      this.scenario = scenario;
    }
  }

  connectedCallback() {
    if (this.#calculator) this.#dress();
    else this.#open();
  }

  disconnectedCallback() {
    // What is only moved is back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#takeAway();
    });
  }

  attributeChangedCallback(name, before, now) {
    // Before it opens, the attributes are read as they are then.
    if (before === now || !(this.#calculator || this.#opening || this.#removed)) return;
    // Many changes at once are one.
    if (!this.#changed.size) queueMicrotask(() => this.#tellChanges());
    this.#changed.add(name);
  }

  /** What the visitor stated, as the contract has it; what is set instead is stated and nothing else. */
  get scenario() {
    return this.#scenario ?? (this.#calculator ? call(() => this.#calculator.scenario) : this.#last.scenario);
  }

  set scenario(scenario) {
    // Frameworks set null or undefined where nothing is stated.
    if (scenario == null) return;
    if (this.#calculator) call(() => this.#calculator.take(scenario));
    else this.#scenario = scenario;
  }

  /** The contract's evaluation of it. */
  get evaluation() {
    return this.#calculator ? call(() => this.#calculator.evaluation) : this.#last.evaluation;
  }

  /** Prints the calculator's sheets, and nothing of the page around it. */
  print() {
    const sheets = this.shadowRoot.querySelector(".paper");
    if (!sheets) return this.#say("not_loaded");
    const frame = this.ownerDocument.createElement("iframe");
    frame.title = this.ownerDocument.title;
    // Only now is its document the one that stays.
    frame.addEventListener("load", () => {
      const view = frame.contentWindow;
      const page = view.document.importNode(sheets.parentElement, false);
      page.append(view.document.importNode(sheets, true));
      view.document.title = frame.title;
      view.document.documentElement.lang = page.lang;
      view.document.body.append(page);
      view.document.body.style.fontFamily = getComputedStyle(sheets).fontFamily;
      view.document.adoptedStyleSheets = [sheetOf(view, this.#text)];
      view.addEventListener("afterprint", () => frame.remove());
      view.print();
    }, { once: true });
    this.shadowRoot.append(frame);
  }

  #text;

  async #open() {
    if (this.#opening) return;
    this.#opening = true;
    const tell = (what, detail) =>
      queueMicrotask(() => this.#dispatch(what === "error" ? "errore" : "risultato", detail));
    const isFirst = !this.#removed;
    // It only says so: a calculator that comes later is shown.
    const patience = setTimeout(() => this.#say("not_loaded", NOT_LOADED), PATIENCE * 1000);
    try {
      const opened = async () => {
        [, this.#text] = await Promise.all([init(), styles()]);
        const removed = await this.#removed;
        this.#removed = undefined;
        return call(() => removed
          ? wasm.Calculator.go_on(removed, import.meta.url, tell)
          : wasm.Calculator.open(this, this.#address(), import.meta.url, tell));
      };
      // Where the Wasm has ended, nothing that was asked of it comes.
      this.#calculator = await Promise.race([ended, opened()]);
    } catch (error) {
      // What stands inside the element is still shown.
      return this.#say(isEnded ? "stopped" : "not_loaded", error);
    } finally {
      clearTimeout(patience);
      this.#opening = false;
    }
    onEnd.add(this.#stop);
    // It may be in another document by now.
    this.#dress();
    this.shadowRoot.replaceChildren(this.#calculator.place);
    const stated = this.#scenario ?? (isFirst ? this.getAttribute("scenario") : undefined);
    this.#scenario = undefined;
    this.scenario = stated;
    this.#tellChanges();
    // Some pages look at an element again when an attribute of it changes.
    this.toggleAttribute("pronto", true);
    if (isFirst) this.#dispatch("pronto");
    if (!this.isConnected) this.#takeAway();
  }

  /** Gives the element the styles, which are the document's in which it is. */
  #dress() {
    // A document that is shown nowhere has none to give.
    const view = this.ownerDocument.defaultView;
    if (view) this.shadowRoot.adoptedStyleSheets = [sheetOf(view, this.#text)];
  }

  #takeAway() {
    const calculator = this.#calculator;
    if (!calculator) return;
    this.#last = { scenario: this.scenario, evaluation: this.evaluation };
    this.toggleAttribute("pronto", false);
    // Not in a document that may go away.
    document.adoptNode(calculator.place);
    this.#removed = call(() => calculator.remove());
    this.#calculator = undefined;
    onEnd.delete(this.#stop);
  }

  /** The attributes as a link has them after `#`. */
  #address() {
    const stated = [...STATING, "notice-src"].map((name) => this.#pair(name));
    return [this.getAttribute("case"), ...stated].filter(Boolean).join("&");
  }

  #pair(name) {
    const value = this.getAttribute(name);
    if (value === null) return "";
    return `${name}=${name === "notice-src" ? encodeURIComponent(value) : value}`;
  }

  #tellChanges() {
    const calculator = this.#calculator;
    if (!calculator) return;
    const changed = this.#changed;
    this.#changed = new Set();
    const has = (name) => changed.has(name) && this.hasAttribute(name);
    call(() => {
      if (has("case")) calculator.follow(this.#address());
      else {
        const stated = STATING.filter((name) => changed.has(name)).map((name) => this.#pair(name)).filter(Boolean);
        if (stated.length) calculator.amend(stated.join("&"));
      }
      if (has("notice-src")) calculator.load(this.getAttribute("notice-src"));
      if (has("scenario")) calculator.take(this.getAttribute("scenario"));
    });
  }

  /** Says that there is no calculator, or none any more. */
  #say(code, error = "the calculator is not there") {
    let message = String(error);
    if (code === "stopped") {
      this.#calculator = undefined;
      this.toggleAttribute("pronto", false);
      const said = show(this.shadowRoot);
      if (said) this.#dress();
      // Nothing was drawn, or it was taken away: what stands inside the element is shown again.
      else this.shadowRoot.replaceChildren(this.#meanwhile);
      message = said ?? message;
    }
    this.#dispatch("errore", { contract: 1, errors: [{ field: "", code, message }] });
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(`calcolatore-${name}`, { detail, bubbles: true, composed: true }));
  }
}

// A page may load two versions: the first one stays.
if (!customElements.get("calcolatore-smart-working"))
  customElements.define("calcolatore-smart-working", CalcolatoreSmartWorking);
