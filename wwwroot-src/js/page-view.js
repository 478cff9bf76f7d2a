// The pages of a document: zoom, the source of whatever is worked on lit and scrolled to, and words that can be picked.
// Hears  desk:source {id} or {page, box}; says desk:word {text, append} when a word on a page is clicked.
(() => {
  "use strict";
  const ZOOMS = ["fit", "150", "200", "300"];
  const words = new Map();

  function light(rect) {
    document.querySelectorAll(".source.lit").forEach((lit) => lit.classList.remove("lit"));
    if (!rect) return;
    rect.classList.add("lit");
    reveal(rect);
  }

  // Only as far as needed: a page that jumps with every field cannot be read.
  function reveal(rect) {
    const pane = rect.closest("[data-sheets]");
    const [inside, mark] = [pane.getBoundingClientRect(), rect.getBoundingClientRect()];
    const air = 48;
    const down = mark.top < inside.top + air ? mark.top - inside.top - inside.height / 3
      : mark.bottom > inside.bottom - air ? mark.bottom - inside.bottom + inside.height / 3 : 0;
    const across = mark.left < inside.left ? mark.left - inside.left - air : mark.right > inside.right ? mark.right - inside.right + air : 0;
    if (down || across) pane.scrollBy({ top: down, left: across });
  }

  function probe(sheet, box) {
    document.querySelectorAll(".probe[width]").forEach((old) => old.removeAttribute("width"));
    const rect = sheet?.querySelector(".probe");
    if (!rect || !box) return null;
    ["x", "y", "width", "height"].forEach((name, index) => rect.setAttribute(name, box[index]));
    return rect;
  }

  document.addEventListener("desk:source", ({ detail }) => {
    if (detail.box) {
      const rect = probe(document.querySelector(`.page-sheet[data-page="${CSS.escape(detail.page)}"]`), detail.box.split(" "));
      if (rect) reveal(rect);
    } else {
      probe(null);
      light(detail.id && document.getElementById(detail.id));
    }
  });

  function load(sheet) {
    const address = sheet.dataset.words;
    if (!words.has(address)) {
      words.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
    }
    return words.get(address);
  }

  async function wordAt(sheet, x, y) {
    const page = await load(sheet);
    if (!page) return null;
    const at = new DOMPoint(x, y).matrixTransform(sheet.querySelector(".overlay").getScreenCTM().inverse());
    for (let index = 0; index < page.texts.length; index += 1) {
      const [left, top, right, bottom] = page.boxes.slice(index * 4, index * 4 + 4);
      if (at.x >= left - 1 && at.x <= right + 1 && at.y >= top - 1 && at.y <= bottom + 1) {
        return { text: page.texts[index], box: [left, top, right - left, bottom - top] };
      }
    }
    return null;
  }

  const sheetOf = (event) => event.target.closest?.("[data-page-view] [data-words]");

  // The focused field is where the word goes, so the press must not take the focus away.
  document.addEventListener("mousedown", (event) => {
    if (sheetOf(event) && event.button === 0) event.preventDefault();
  });

  document.addEventListener("click", async (event) => {
    const sheet = sheetOf(event);
    if (!sheet) return;
    const word = await wordAt(sheet, event.clientX, event.clientY);
    if (word) document.dispatchEvent(new CustomEvent("desk:word", { detail: { text: word.text, append: event.shiftKey } }));
  });

  let pending = false;
  document.addEventListener("pointermove", (event) => {
    const sheet = sheetOf(event);
    if (!sheet || pending || event.pointerType === "touch") return;
    pending = true;
    requestAnimationFrame(async () => {
      pending = false;
      probe(sheet, (await wordAt(sheet, event.clientX, event.clientY))?.box);
    });
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-zoom]");
    if (!button) return;
    const sheets = document.querySelector("[data-sheets]");
    const now = Math.max(0, ZOOMS.indexOf(sheets.dataset.zoom ?? "fit"));
    const next = { in: now + 1, out: now - 1, fit: 0 }[button.dataset.zoom];
    sheets.dataset.zoom = ZOOMS[Math.min(Math.max(next, 0), ZOOMS.length - 1)];
    light(document.querySelector(".source.lit"));
  });

  document.querySelectorAll("[data-zoom-tools]").forEach((tools) => { tools.hidden = false; });
})();
