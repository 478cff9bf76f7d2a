// Rows: select with shift for a range, all on the page, and move between them by key. Works on whatever rows there are now.
(() => {
  "use strict";
  let last = null;

  const boxes = () => [...document.querySelectorAll("[data-rows] [data-select]")];
  const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")];
  const currentRow = () => document.activeElement?.closest?.("[data-row]");

  function show() {
    const all = boxes();
    const count = all.filter((box) => box.checked).length;
    const bar = document.querySelector("[data-bulk]");
    const every = document.querySelector("[data-select-all]");
    bar?.classList.toggle("has-selection", count > 0);
    const label = bar?.querySelector("[data-selection-count]");
    if (label) label.textContent = `${count} selected`;
    if (every) {
      every.checked = count > 0 && count === all.length;
      every.indeterminate = count > 0 && count < all.length;
    }
  }

  function selectTo(box) {
    const all = boxes();
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    if (from >= 0) all.slice(from, to + 1).forEach((between) => { between.checked = box.checked; });
  }

  document.addEventListener("click", (event) => {
    const box = event.target.closest("[data-select]");
    if (box) {
      if (event.shiftKey && last?.isConnected) selectTo(box);
      last = box;
      show();
      return;
    }
    const step = event.target.closest("[data-row-step]");
    if (step) move(Number(step.dataset.rowStep));
    if (event.target.closest("[data-row-select]")) (currentRow() ?? rows()[0])?.querySelector("[data-select]")?.click();
    if (event.target.closest("[data-select-none]")) set(false);
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-select-all]")) set(event.target.checked);
  });

  function set(checked) {
    boxes().forEach((box) => { box.checked = checked; });
    show();
  }

  // A click on the button itself leaves the row that had focus: it is remembered.
  let row = null;
  document.addEventListener("focusin", () => { row = currentRow() ?? row; });

  function move(by) {
    const all = rows();
    const at = all.indexOf(currentRow() ?? row);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    next?.querySelector("[data-row-link]")?.focus();
  }

  document.addEventListener("htmx:after:swap", show);
  window.addEventListener("pageshow", show);
  show();
})();
