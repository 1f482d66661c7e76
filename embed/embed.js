// Turns every <a data-calcolatore href="…"> of a page into a frame with the calculator, as high as its content; also
// those that come later. The link stays until the calculator answers, and for good where it does not. A classic script:
// it is pasted into pages of any age, and loads no other. The host contract is in docs/EMBEDDING.md.
(() => {
  // Several posts on one page may each bring this script: the first one is enough.
  const HERE = Symbol.for("calcolatore/embed-1.js");
  if (window[HERE]) return;
  window[HERE] = true;

  const MARK = "calcolatore";
  // The attribute of the frames that this script makes.
  const FRAME = `data-${MARK}-frame`;
  const LINKS = `a[data-${MARK}][href]`;
  // How long a frame may be displayed, in seconds, before it says how high it is.
  const PATIENCE = 20;
  // The least height of a box, in pixels, in which a frame can be used.
  const LEAST_BOX = 100;
  // The height on paper: the frame prints its answer in short.
  const PAPER = "14rem";
  const NOT_LOADED = {
    it: "Il calcolatore non si è caricato: resta il link.",
    en: "The calculator was not loaded: the link stays.",
  };
  const frames = new Map();
  const seen = new WeakSet();

  const tell = (element, name, detail) =>
    element.dispatchEvent(new CustomEvent(`${MARK}-${name}`, { detail, bubbles: true, composed: true }));

  const style = (element, styles) => {
    for (const name in styles) element.style.setProperty(name, styles[name], "important");
  };
  const unstyle = (element, ...names) => names.forEach((name) => element.style.removeProperty(name));

  // A page without an origin, as in a sandbox, gives none to the frames in it either.
  const isSandboxed = self.origin === "null";

  // The address of the frame for a link: the page that speaks with the one around it stands beside the one that the link
  // opens.
  function addressOf(link) {
    try {
      const address = new URL(link.href);
      return /^https?:$/.test(address.protocol) ? new URL("embed.html" + address.hash, address) : undefined;
    } catch {
      return undefined;
    }
  }

  // Gives a frame the name and the language of its link.
  function name(frame, link) {
    const words = link.textContent.trim() || link.getAttribute("aria-label") || link.querySelector("img")?.alt;
    frame.title = words || "Calcolatore";
    frame.lang = link.lang || link.closest("[lang]")?.lang || "it";
  }

  // True if a frame stands behind its own link and before any other: frameworks put links into another order, and know
  // nothing of the frames.
  function isBehind(frame, link) {
    let before = frame.previousElementSibling;
    while (before && before !== link && !frames.has(before) && !before.matches(LINKS)) before = before.previousElementSibling;
    return before === link;
  }

  function put(link, address) {
    // A frame that was copied or saved together with its link does not work: a new one takes its place.
    const copied = link.nextElementSibling;
    if (copied?.matches(`iframe[${FRAME}]`) && !frames.has(copied)) copied.remove();
    const frame = document.createElement("iframe");
    frame.setAttribute(FRAME, "");
    frame.src = address.href;
    name(frame, link);
    // Nobody gets into it before it is there.
    style(frame, { display: "block", width: "100%", height: "0", border: "0", visibility: "hidden" });
    // It is displayed, or no longer, or has another width: it may know nothing of that while it is not drawn.
    const sizes = new ResizeObserver(() => {
      known.sight = "";
      lookSoon(true);
    });
    const away = () => {
      frames.delete(frame);
      clearInterval(known.timer);
      sizes.disconnect();
      frame.remove();
      link.hidden = false;
      unstyle(link, "display");
      // What is put back into the page, or leads to a calculator again, begins anew.
      if (!link.isConnected || !link.matches(LINKS) || !addressOf(link)) seen.delete(link);
    };
    const known = { link, away, sizes, address, isReady: false, isShown: false, height: 0, sight: "" };
    let patience = PATIENCE;
    // In a closed accordion or tab it is not displayed, and may take as long as that stays closed.
    known.timer = setInterval(() => {
      if (isDisplayed(frame) && --patience < 0) {
        away();
        const message = NOT_LOADED[frame.lang.slice(0, 2)] ?? NOT_LOADED.it;
        tell(link, "errore", { contract: 1, errors: [{ field: "", code: "not_loaded", message }] });
      }
    }, 1000);
    frames.set(frame, known);
    link.after(frame);
    sizes.observe(frame);
  }

  const isDisplayed = (frame) =>
    frame.checkVisibility ? frame.checkVisibility() : frame.getClientRects().length > 0;

  // The boxes around a frame, from the innermost; not those whose overflow is the window's.
  function* boxesAround(frame) {
    const root = document.documentElement;
    const isWindow = (box) => box === document.body && getComputedStyle(root).overflowY === "visible";
    for (let box = frame.parentElement; box && box !== root; box = box.parentElement) if (!isWindow(box)) yield box;
  }

  // Makes a frame as high as its content. In a box that would cut it off or let it cover what follows, it is as high as
  // the box, and scrolls by itself.
  function fit(frame, known) {
    const { link, height, cut } = known;
    if (!height || isPrinting) return;
    // As long as that box is as it was: a frame that is made higher to try forgets how far it was scrolled.
    if (cut && cut.box.isConnected && cut.height === cut.box.clientHeight) return;
    known.cut = undefined;
    // Boxes of a fixed ratio take their frame out of the page's flow. Some keep room for it in `::before`.
    const before = isOnlyFor(frame.parentElement, frame, link) && getComputedStyle(frame.parentElement, "::before");
    const room = before && before.display === "block" && before.content === '""' ? parseFloat(before.paddingTop) || 0 : 0;
    style(frame, { height: `${height}px`, position: "static", "margin-top": `${-room}px` });
    widen(frame, known);
    const box = cuttingBox(frame);
    if (!box) return;
    unstyle(frame, "position", "margin-top");
    const left = Math.floor(endOf(box) - frame.getBoundingClientRect().top);
    style(frame, { height: `${Math.max(LEAST_BOX, left)}px` });
    known.cut = { box, height: box.clientHeight };
    known.sizes.observe(box);
  }

  // A dialog or a float is as wide as what is in it would like to be. A frame of 100% would like 300 pixels: there it asks
  // for the width of the calculator's column, if that gets it more. Once for each width of its place.
  function widen(frame, known) {
    if (known.widenedAt === frame.parentElement.clientWidth) return;
    const isAsWideAsContent = (box) => {
      const { position, float, display } = getComputedStyle(box);
      return /absolute|fixed/.test(position) || float !== "none" || display === "inline-block";
    };
    const fill = () => {
      style(frame, { width: "100%" });
      unstyle(frame, "max-width");
    };
    fill();
    const filled = frame.offsetWidth;
    if (filled === 300 || [...boxesAround(frame)].some(isAsWideAsContent)) {
      style(frame, { width: "75rem", "max-width": "100%" });
      if (frame.offsetWidth <= filled) fill();
    }
    known.widenedAt = frame.parentElement.clientWidth;
  }

  // True if a box holds nothing but the frame and its link: it was made for it.
  const isOnlyFor = (box, frame, link) => [...box.children].every((child) => child === frame || child === link);

  // Where the inside of a box ends, in the window.
  const endOf = (box) => box.getBoundingClientRect().top + box.clientTop + box.clientHeight;

  // True if a frame covers something that follows a box.
  function coversNext(frame, box) {
    const place = frame.getBoundingClientRect();
    for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
      const { top, bottom, left, right } = next.getBoundingClientRect();
      const isCovered = top < place.bottom - 1 && bottom > place.top && left < place.right - 1 && right > place.left + 1;
      if (isCovered && bottom > top && !/absolute|fixed|sticky/.test(getComputedStyle(next).position)) return true;
    }
    return false;
  }

  // The box around a frame of which nothing can be reached below its end, or below which the frame would cover what
  // follows, if the frame is too high for one.
  function cuttingBox(frame) {
    for (const box of boxesAround(frame)) {
      const { overflowY } = getComputedStyle(box);
      if (/auto|scroll/.test(overflowY)) return undefined;
      const isTooLow = box.clientHeight >= LEAST_BOX && frame.getBoundingClientRect().bottom > endOf(box) + 1;
      if (isTooLow && (/hidden|clip/.test(overflowY) || coversNext(frame, box))) return box;
    }
    return undefined;
  }

  // From where to where a frame is seen on the screen: inside the boxes that scroll it or cut it off, and below what the
  // page keeps at its top, which it says by its scroll padding.
  function seenPart(frame) {
    let top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    let bottom = innerHeight;
    for (const box of boxesAround(frame)) {
      if (!/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowY)) continue;
      const start = box.getBoundingClientRect().top + box.clientTop;
      top = Math.max(top, start);
      bottom = Math.min(bottom, start + box.clientHeight);
    }
    return [top, bottom];
  }

  // Tells a frame how much of it is out of the visitor's sight, above and below: what must stay in sight, it cannot know
  // itself. It answers with its height if that has changed.
  function tellSight(frame, known) {
    if (!known.isReady || !frame.offsetWidth) return;
    const [start, end] = seenPart(frame);
    const { top, bottom } = frame.getBoundingClientRect();
    const [above, below] = [start - top, bottom - end].map((hidden) => Math.min(1e6 - 1, Math.max(0, Math.round(hidden))));
    // Where little can be seen, nothing is to stay: it would leave no room for the rest.
    const little = end - start < 512;
    const sight = `${above} ${below} ${little}`;
    if (known.sight === sight) return;
    known.sight = sight;
    send(frame, known, { type: "sight", above, below, little });
  }

  const send = (frame, { address }, message) =>
    frame.contentWindow?.postMessage({ [MARK]: 1, ...message }, isSandboxed ? "*" : address.origin);

  // Looks at all frames with the next frame of the screen, or by a timer where the screen shows none: a page in the
  // background. With another size of something, they may have to be as high as something else.
  let asked = 0;
  let resized = false;
  function lookSoon(isResized) {
    resized ||= isResized;
    if (asked) return;
    const act = () => {
      clearTimeout(asked);
      cancelAnimationFrame(request);
      asked = 0;
      for (const [frame, known] of frames) {
        if (resized) fit(frame, known);
        tellSight(frame, known);
      }
      resized = false;
    };
    const request = requestAnimationFrame(act);
    asked = setTimeout(act, 250);
  }

  const ANSWERS = {
    ready(frame, known) {
      // A frame that was loaded again knows nothing of it any more.
      known.sight = "";
      known.isReady = true;
      lookSoon(false);
      if ("results" in known.link.dataset) send(frame, known, { type: "listen" });
      tell(frame, "pronto");
    },
    height(frame, known, { height }) {
      if (!(height > 0 && height < 1e5)) return;
      const { link } = known;
      clearInterval(known.timer);
      known.height = Math.ceil(height);
      fit(frame, known);
      lookSoon(false);
      if (known.isShown) return;
      known.isShown = true;
      unstyle(frame, "visibility");
      const hadFocus = document.activeElement === link;
      link.hidden = true;
      style(link, { display: "none" });
      if (hadFocus) frame.focus();
    },
    // What has the focus in the frame, with room for what stays in sight around it: across sites, browsers scroll to it
    // without that room.
    focus(frame, known, { top, bottom, room }) {
      if (![top, bottom, room].every((pixels) => Math.abs(pixels) < 1e6)) return;
      const [start, end] = seenPart(frame);
      const place = frame.getBoundingClientRect().top;
      const [before, after] = [place + top - room - start, place + bottom + room - end];
      const way = before < 0 ? before : Math.max(0, Math.min(before, after));
      const scrolls = (box) => /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight;
      if (way) ([...boxesAround(frame)].find(scrolls) ?? document.scrollingElement).scrollBy(0, way);
    },
    result(frame, { link }, { evaluation }) {
      if ("results" in link.dataset) tell(frame, "risultato", evaluation);
    },
    error(frame, known, { errors }) {
      tell(frame, "errore", { contract: 1, errors });
    },
  };

  addEventListener("message", ({ source, origin, data }) => {
    for (const [frame, known] of frames) {
      const isItsOrigin = origin === known.address.origin || (isSandboxed && origin === "null");
      if (frame.contentWindow !== source || !isItsOrigin || data?.[MARK] !== 1) continue;
      if (Object.hasOwn(ANSWERS, data.type)) ANSWERS[data.type](frame, known, data);
    }
  });

  function look() {
    for (const [frame, known] of frames) {
      const { link, away } = known;
      const address = link.isConnected && link.matches(LINKS) && addressOf(link);
      if (!frame.isConnected || !address) {
        away();
        continue;
      }
      if (address.href !== known.address.href) {
        known.address = address;
        // Unlike `src`, it adds no entry to the history.
        frame.contentWindow.location.replace(address.href);
      }
      name(frame, link);
      if (isBehind(frame, link)) continue;
      // A frame that is moved loads again.
      frame.src = known.address.href;
      link.after(frame);
    }
    for (const link of document.querySelectorAll(LINKS)) {
      const address = addressOf(link);
      if (!address || seen.has(link)) continue;
      seen.add(link);
      put(link, address);
    }
  }

  let isPrinting = false;
  addEventListener("beforeprint", () => {
    isPrinting = true;
    for (const [frame, { isShown }] of frames) if (isShown) style(frame, { height: PAPER });
  });
  addEventListener("afterprint", () => {
    isPrinting = false;
    // Its box may be as it was, but the frame is not.
    for (const known of frames.values()) known.cut = undefined;
    lookSoon(true);
  });
  addEventListener("scroll", () => lookSoon(false), { capture: true, passive: true });
  addEventListener("resize", () => lookSoon(true));
  // An accordion has the height of its content only once it has moved.
  addEventListener("transitionend", ({ target }) => {
    for (const [frame, known] of frames) {
      if (!known.cut?.box || !target.contains?.(known.cut.box)) continue;
      known.cut = undefined;
      lookSoon(true);
    }
  });
  new ResizeObserver(() => lookSoon(true)).observe(document.documentElement);
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ["href", `data-${MARK}`],
  });
  look();
})();
