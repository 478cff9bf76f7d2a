// The words on the pages: a click picks one, a drag takes all that it goes round in reading order, F2 puts letters on
// those in sight. Says  desk:word {text, append}; append with Shift.
(() => {
  "use strict";
  const LETTERS = "asdfghjklqwertyuiopzxcvbnm";
  const STIR = 5;
  const pages = new Map();

  const sheetOf = (event) => event.target.closest?.("[data-page-view] [data-words]");
  const say = (text, append) => document.dispatchEvent(new CustomEvent("desk:word", { detail: { text, append } }));
  const mark = (sheet, box) => document.dispatchEvent(new CustomEvent("desk:source", { detail: { page: sheet?.dataset.page ?? "0", box, isSeen: true } }));

  // [{ text, box: [x, y, width, height] }] in reading order; fetched once a page.
  function wordsOf(sheet) {
    const address = sheet.dataset.words;
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : { texts: [] })).catch(() => ({ texts: [] })).then((page) =>
        page.texts.map((text, index) => {
          const [left, top, right, bottom] = page.boxes.slice(index * 4, index * 4 + 4);
          return { text, box: [left, top, right - left, bottom - top] };
        })));
    }
    return pages.get(address);
  }

  const toPage = (sheet, x, y) => new DOMPoint(x, y).matrixTransform(sheet.querySelector(".overlay").getScreenCTM().inverse());

  function within(words, [x, y, width, height]) {
    return words.filter(({ box }) => box[0] + box[2] / 2 >= x && box[0] + box[2] / 2 <= x + width && box[1] + box[3] / 2 >= y && box[1] + box[3] / 2 <= y + height);
  }

  async function wordAt(sheet, event) {
    const { x, y } = toPage(sheet, event.clientX, event.clientY);
    return (await wordsOf(sheet)).find(({ box }) => x >= box[0] - 1 && x <= box[0] + box[2] + 1 && y >= box[1] - 1 && y <= box[1] + box[3] + 1);
  }

  let drag = null;
  const region = (event) => {
    const [from, to] = [toPage(drag.sheet, drag.x, drag.y), toPage(drag.sheet, event.clientX, event.clientY)];
    return [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
  };

  // The focused field is where the words go, so the press must not take the focus away.
  document.addEventListener("mousedown", (event) => {
    const sheet = sheetOf(event);
    if (!sheet || event.button !== 0) return;
    event.preventDefault();
    drag = { sheet, x: event.clientX, y: event.clientY, isRegion: false };
  });

  let pending = false;
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || pending) return;
    const sheet = sheetOf(event);
    if (!sheet && !drag) return;
    pending = true;
    requestAnimationFrame(async () => {
      pending = false;
      if (drag && (drag.isRegion ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > STIR)) mark(drag.sheet, region(event));
      else if (sheet) mark(sheet, (await wordAt(sheet, event))?.box);
    });
  });

  document.addEventListener("mouseup", async (event) => {
    if (!drag) return;
    const { sheet } = drag;
    const box = drag.isRegion || Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > STIR ? region(event) : null;
    drag = null;
    const text = box ? within(await wordsOf(sheet), box).map((word) => word.text).join(" ") : (await wordAt(sheet, event))?.text;
    if (text) say(text, event.shiftKey);
  });

  // Letters: as many a word as there are words for.
  let hints = null;
  function drop() {
    hints?.layer.remove();
    hints = null;
  }

  async function lay() {
    drop();
    const pane = document.querySelector("[data-sheets]");
    const inside = pane.getBoundingClientRect();
    const layer = Object.assign(document.createElement("div"), { className: "hints" });
    const seen = [];
    for (const sheet of pane.querySelectorAll("[data-words]")) {
      const matrix = sheet.querySelector(".overlay").getScreenCTM();
      for (const { text, box } of await wordsOf(sheet)) {
        const at = new DOMPoint(box[0], box[1]).matrixTransform(matrix);
        if (/[\p{L}\p{N}]/u.test(text) && at.x >= inside.left && at.x < inside.right && at.y >= inside.top && at.y < inside.bottom) seen.push({ text, at });
      }
    }
    const length = seen.length > LETTERS.length ? 2 : 1;
    const words = new Map(seen.slice(0, LETTERS.length ** length).map(({ text, at }, index) => {
      const code = (length === 2 ? LETTERS[Math.floor(index / LETTERS.length)] : "") + LETTERS[index % LETTERS.length];
      const label = Object.assign(document.createElement("kbd"), { textContent: code });
      label.style.left = `${at.x}px`;
      label.style.top = `${at.y}px`;
      layer.append(label);
      return [code, { text, label }];
    }));
    document.body.append(layer);
    hints = { layer, words, typed: "" };
  }

  document.addEventListener("click", (event) => { if (event.target.closest("[data-hints]")) hints ? drop() : lay(); });
  for (const name of ["scroll", "resize", "pointerdown"]) window.addEventListener(name, drop, true);
  window.addEventListener("keydown", (event) => {
    if (!hints || event.key === "Shift" || event.key === "F2") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hints.typed += event.key.toLowerCase();
    const word = hints.words.get(hints.typed);
    const left = [...hints.words].filter(([code, { label }]) => !(label.hidden = !code.startsWith(hints.typed)));
    if (word) say(word.text, event.shiftKey);
    if (word || left.length === 0) drop();
  }, true);
})();
