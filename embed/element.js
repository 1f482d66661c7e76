// The custom element <calcolatore-smart-working>, and the contract's functions for a host's scripts. What it shows and
// works out is in Rust (src/embed); here is what only a script can be. The host contract is in docs/EMBEDDING.md.
import load, { Calculator, evaluate, labour_cost } from "./{script}";

export { evaluate, labour_cost };

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

/** Loads the calculator's Wasm, for all elements and functions of the page. */
const init = once(() => load({ module_or_path: file("./{wasm}") }));
export default init;

/** The styles as text. */
const styles = once(async () => {
  const answer = await fetch(file("./{styles}"), { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const text = await answer.text();
  // In somebody else's page `rem` is theirs: here it is the size of text that the visitor chose in the browser.
  const probe = document.createElement("span");
  probe.style.cssText = "all: initial !important; font-size: medium !important; position: absolute !important";
  document.documentElement.append(probe);
  const rem = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  return text.replace(/(\d*\.?\d+)rem\b/g, (_, number) => `${Number((number * rem).toFixed(3))}px`);
});

// What surrounds the calculator in its own tree: nothing of the host's styles comes in but its font.
const OWN = `
:host { display: block; }
:host([hidden]) { display: none; }
iframe { position: fixed; inline-size: 0; block-size: 0; border: 0; visibility: hidden; }
.calcolatore-radice { all: initial; display: block; font-family: var(--calcolatore-font, inherit); }
.calcolatore { font-family: inherit; }`;

/** A stylesheet of a document: one is shared by all elements in it. */
const sheets = new WeakMap();
function sheetOf(view, text) {
  let sheet = sheets.get(view.document);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text + OWN);
    sheets.set(view.document, sheet);
  }
  return sheet;
}

/** The attributes that state something as a link does. */
const STATING = ["notice", "lang", "employees"];

class CalcolatoreSmartWorking extends HTMLElement {
  static observedAttributes = [...STATING, "case", "notice-src"];

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

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#meanwhile);
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
    return this.#scenario ?? (this.#calculator ?? this.#last).scenario;
  }

  set scenario(scenario) {
    if (this.#calculator) this.#calculator.take(scenario);
    else this.#scenario = scenario;
  }

  /** The contract's evaluation of it. */
  get evaluation() {
    return (this.#calculator ?? this.#last).evaluation;
  }

  /** Prints the calculator's sheets, and nothing of the page around it. */
  print() {
    const sheets = this.shadowRoot.querySelector(".paper");
    if (!sheets) return;
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
    try {
      [, this.#text] = await Promise.all([init(), styles()]);
      const removed = await this.#removed;
      this.#removed = undefined;
      this.#calculator = removed
        ? Calculator.go_on(removed, import.meta.url, tell)
        : await Calculator.open(this, this.#address(), import.meta.url, tell);
    } catch (error) {
      // What stands inside the element is still shown.
      this.#dispatch("errore", { contract: 1, errors: [{ field: "", code: "not_loaded", message: String(error) }] });
      return;
    } finally {
      this.#opening = false;
    }
    // It may be in another document by now.
    this.#dress();
    this.shadowRoot.replaceChildren(this.#calculator.place);
    if (this.#scenario) {
      this.#calculator.take(this.#scenario);
      this.#scenario = undefined;
    }
    this.#tellChanges();
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
    if (!this.#calculator) return;
    const { scenario, evaluation } = this.#calculator;
    this.#last = { scenario, evaluation };
    // Not in a document that may go away.
    document.adoptNode(this.#calculator.place);
    this.#removed = this.#calculator.remove();
    this.#calculator = undefined;
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
    if (!this.#calculator) return;
    const changed = this.#changed;
    this.#changed = new Set();
    if (changed.has("case") && this.hasAttribute("case")) this.#calculator.follow(this.#address());
    else {
      const stated = STATING.filter((name) => changed.has(name)).map((name) => this.#pair(name)).filter(Boolean);
      if (stated.length) this.#calculator.amend(stated.join("&"));
    }
    if (changed.has("notice-src") && this.hasAttribute("notice-src"))
      this.#calculator.load(this.getAttribute("notice-src"));
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(`calcolatore-${name}`, { detail, bubbles: true, composed: true }));
  }
}

// A page may load two versions: the first one stays.
if (!customElements.get("calcolatore-smart-working"))
  customElements.define("calcolatore-smart-working", CalcolatoreSmartWorking);
