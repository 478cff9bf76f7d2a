// The pages of a document: zoom, and the source of whatever is worked on lit and scrolled to.
// Hears  desk:source {id}, or {page, box, isSeen} for a place that has no mark; isSeen where nothing is to be scrolled.
(() => {
  "use strict";
  const ZOOMS = ["fit", "150", "200", "300"];

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

  function probe(page, box) {
    document.querySelectorAll(".probe[width]").forEach((old) => old.removeAttribute("width"));
    const rect = box && document.querySelector(`.page-sheet[data-page="${CSS.escape(page)}"] .probe`);
    if (!rect) return null;
    ["x", "y", "width", "height"].forEach((name, index) => rect.setAttribute(name, box[index]));
    return rect;
  }

  document.addEventListener("desk:source", ({ detail }) => {
    const rect = probe(detail.page, detail.box);
    if (rect && !detail.isSeen) reveal(rect);
    if (!detail.page) light(detail.id && document.getElementById(detail.id));
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

  // The next document's first page is fetched while this one is looked at.
  function prefetch() {
    const next = document.querySelector("[data-prefetch]")?.dataset.prefetch;
    if (next) new Image().src = next;
  }
  document.addEventListener("htmx:after:swap", prefetch);
  window.addEventListener("load", prefetch);
})();
