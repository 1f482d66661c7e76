// Turns every <a data-calcolatore href="…"> of a page into a frame with the calculator, as high as its content; also
// those that come later. The link stays until the calculator answers, and for good where it does not. A classic script:
// it is pasted into pages of any age. The host contract is in docs/EMBEDDING.md.
(() => {
  const PATIENCE = 20000;
  const MARK = "calcolatore";
  const frames = new Map();
  const seen = new WeakSet();

  const tell = (frame, name, detail) =>
    frame.dispatchEvent(new CustomEvent(`${MARK}-${name}`, { detail, bubbles: true, composed: true }));

  function put(link) {
    let address;
    try {
      address = new URL(link.href);
      if (!/^https?:$/.test(address.protocol)) return;
      // The page that speaks with the one around it stands beside the one that the link opens.
      address = new URL("embed.html" + address.hash, address);
    } catch {
      return;
    }
    const frame = document.createElement("iframe");
    frame.src = address.href;
    const name = link.textContent.trim() || link.getAttribute("aria-label") || link.querySelector("img")?.alt;
    frame.title = name || "Calcolatore";
    frame.lang = link.lang || link.closest("[lang]")?.lang || "it";
    // Nobody gets into it before it is there.
    const style = { display: "block", width: "100%", height: "0", border: "0", visibility: "hidden" };
    for (const name in style) frame.style.setProperty(name, style[name], "important");
    const away = () => {
      frames.delete(frame);
      frame.remove();
      link.hidden = false;
      link.style.removeProperty("display");
      // What is put back into the page begins anew.
      if (!link.isConnected) seen.delete(link);
    };
    frames.set(frame, { link, origin: address.origin, away, timer: setTimeout(away, PATIENCE), sight: "" });
    link.after(frame);
  }

  // How much of a frame is out of the visitor's sight, above and below: what must stay in sight, it cannot know itself.
  function tellSight() {
    // What the page keeps at its top, it says by its scroll padding.
    const header = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    // On a screen that is low, nothing is to stay: it would leave no room for the rest.
    const [start, end] = innerHeight < 512 ? [-1e9, 1e9] : [header, innerHeight];
    for (const [frame, known] of frames) {
      if (!known.link.hidden) continue;
      const { top, bottom } = frame.getBoundingClientRect();
      const [above, below] = [start - top, bottom - end].map((hidden) => Math.max(0, Math.round(hidden)));
      if (known.sight === `${above} ${below}`) continue;
      known.sight = `${above} ${below}`;
      frame.contentWindow.postMessage({ [MARK]: 1, type: "sight", above, below }, known.origin);
    }
  }

  let asked;
  const lookSoon = () => {
    asked ??= requestAnimationFrame(() => {
      asked = undefined;
      tellSight();
    });
  };

  const ANSWERS = {
    ready(frame, known) {
      clearTimeout(known.timer);
      // A frame that was loaded again knows nothing of it any more.
      known.sight = "";
      tell(frame, "pronto");
    },
    height(frame, { link }, { height }) {
      if (!(height > 0 && height < 1e5)) return;
      frame.style.setProperty("height", `${Math.ceil(height)}px`, "important");
      lookSoon();
      if (link.hidden) return;
      frame.style.removeProperty("visibility");
      const hadFocus = document.activeElement === link;
      link.hidden = true;
      link.style.setProperty("display", "none", "important");
      if (hadFocus) frame.focus();
    },
    result(frame, { link }, { evaluation }) {
      if ("results" in link.dataset) tell(frame, "risultato", evaluation);
    },
    error(frame, { link }, { errors }) {
      if ("results" in link.dataset) tell(frame, "errore", { contract: 1, errors });
    },
  };

  addEventListener("message", ({ source, origin, data }) => {
    for (const [frame, known] of frames) {
      if (frame.contentWindow !== source || known.origin !== origin || data?.[MARK] !== 1) continue;
      if (!Object.hasOwn(ANSWERS, data.type)) return;
      ANSWERS[data.type](frame, known, data);
      if (data.type === "ready" && "results" in known.link.dataset)
        source.postMessage({ [MARK]: 1, type: "listen" }, origin);
    }
  });

  function look() {
    for (const [frame, { away, timer }] of frames) {
      if (!frame.isConnected) {
        clearTimeout(timer);
        away();
      }
    }
    for (const link of document.querySelectorAll(`a[data-${MARK}][href]`)) {
      if (seen.has(link)) continue;
      seen.add(link);
      put(link);
    }
  }

  addEventListener("scroll", lookSoon, { capture: true, passive: true });
  addEventListener("resize", lookSoon);
  new ResizeObserver(lookSoon).observe(document.documentElement);
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})();
