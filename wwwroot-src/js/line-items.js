// The table of line items: rows come and go without asking the server, arrows go up and down a column, and the sum
// stands beside the net amount while one types.
(() => {
  "use strict";
  const section = document.querySelector("[data-line-items]");
  const body = section?.querySelector("tbody");
  if (!body) return;
  const form = section.closest("form");
  const rows = () => [...body.querySelectorAll("[data-line]")];

  // 1.234,56 and 1,234.56 alike: the last mark parts the cents unless three digits follow several of its kind.
  function number(text) {
    const bare = text.replace(/[^\d.,-]/g, "");
    const mark = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
    const isGroup = mark >= 0 && bare.split(bare[mark]).length > 2;
    const whole = (mark < 0 || isGroup ? bare : bare.slice(0, mark)).replace(/[.,]/g, "");
    return bare === "" ? null : Number(`${whole || "0"}.${mark < 0 || isGroup ? "0" : bare.slice(mark + 1) || "0"}`);
  }

  function sum() {
    const amounts = rows().map((row) => number(row.querySelector("[data-column='amount']").value)).filter((amount) => amount !== null);
    const output = section.querySelector("[data-line-sum]");
    output.classList.remove("line-sum-off");
    output.textContent = "";
    if (amounts.length === 0) return;
    const total = amounts.reduce((all, next) => all + next, 0);
    const targets = ["net_amount", "total_amount"].map((name) => form.elements[name]).map((field) => number(field.value)).filter((target) => target !== null);
    const agrees = targets.some((target) => Math.abs(target - total) < 0.01 * amounts.length + 0.001);
    output.textContent = `Sum ${total.toFixed(2)}${targets.length === 0 ? "" : agrees ? " ✓ agrees" : " – neither net nor total"}`;
    output.classList.toggle("line-sum-off", targets.length > 0 && !agrees);
  }

  // Names carry the row's number; the server reads them in order and without gaps.
  function renumber() {
    rows().forEach((row, index) => {
      row.querySelectorAll("input").forEach((input) => {
        input.name = `line_items[${index}].${input.dataset.column}`;
        input.id = `line_items-${index}-${input.dataset.column}`;
        input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/\d+$/, index + 1));
      });
      const remove = row.querySelector("[data-remove-line]");
      remove.value = index;
      remove.setAttribute("aria-label", `Remove line ${index + 1}`);
    });
    sum();
  }

  function add() {
    const row = rows().at(-1).cloneNode(true);
    row.querySelectorAll(".field-error").forEach((error) => error.remove());
    row.querySelectorAll("input").forEach((input) => {
      input.value = "";
      input.removeAttribute("value");
      input.removeAttribute("aria-invalid");
      input.removeAttribute("data-source");
    });
    body.append(row);
    renumber();
    return row;
  }

  section.addEventListener("click", (event) => {
    const remove = event.target.closest("[data-remove-line]");
    if (event.target.closest("[data-add-line]")) {
      event.preventDefault();
      add().querySelector("input").focus();
    } else if (remove) {
      event.preventDefault();
      const all = rows();
      const index = all.indexOf(remove.closest("[data-line]"));
      if (all.length === 1) add();
      all[index].remove();
      renumber();
      rows()[Math.min(index, rows().length - 1)].querySelector("input").focus();
    }
  });

  section.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || !event.target.dataset.column) return;
    const next = rows()[rows().indexOf(event.target.closest("[data-line]")) + step];
    if (!next) return;
    event.preventDefault();
    next.querySelector(`[data-column="${event.target.dataset.column}"]`).focus();
  });

  form.addEventListener("input", (event) => {
    if (event.target.closest("[data-line]") === rows().at(-1) && !event.target.readOnly) add();
    sum();
  });
  sum();
})();
