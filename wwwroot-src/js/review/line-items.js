// The table of line items: rows come and go without asking the server, arrows go between the cells, and the sum stands
// beside the net amount while one types.
(() => {
  "use strict";
  const section = () => document.querySelector("[data-line-items]");
  const rows = () => [...document.querySelectorAll("[data-line-items] [data-line]")];

  // 1.234,56 and 1,234.56 alike: the last mark parts the cents unless three digits follow several of its kind.
  function number(text) {
    const bare = text.replace(/[^\d.,-]/g, "");
    const mark = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
    const isGroup = mark >= 0 && bare.split(bare[mark]).length > 2;
    const whole = (mark < 0 || isGroup ? bare : bare.slice(0, mark)).replace(/[.,]/g, "");
    return bare === "" ? null : Number(`${whole || "0"}.${mark < 0 || isGroup ? "0" : bare.slice(mark + 1) || "0"}`);
  }

  function sum() {
    const output = section()?.querySelector("[data-line-sum]");
    if (!output) return;
    const amounts = rows().map((row) => number(row.querySelector("[data-column='amount']").value)).filter((amount) => amount !== null);
    output.classList.remove("line-sum-off");
    output.textContent = "";
    if (amounts.length === 0) return;
    const total = amounts.reduce((all, next) => all + next, 0);
    const form = section().closest("form");
    const targets = ["net_amount", "total_amount"].map((name) => number(form.elements[name].value));
    const agrees = targets.map((target) => target !== null && Math.abs(target - total) < 0.01 * amounts.length + 0.001);
    const isKnown = targets.some((target) => target !== null);
    output.textContent = `Sum ${total.toFixed(2)}${!isKnown ? "" : agrees[0] ? " ✓ the net amount" : agrees[1] ? " ✓ the total" : ` – ${Math.abs((targets[0] ?? targets[1]) - total).toFixed(2)} off the ${targets[0] === null ? "total" : "net amount"}`}`;
    output.classList.toggle("line-sum-off", isKnown && !agrees.includes(true));
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
      for (const name of ["value", "aria-invalid", "aria-describedby", "data-source"]) input.removeAttribute(name);
    });
    rows().at(-1).after(row);
    renumber();
    return row;
  }

  function remove(row) {
    const all = rows();
    const index = all.indexOf(row);
    if (all.length === 1) add();
    const next = row.nextElementSibling;
    row.remove();
    renumber();
    rows()[Math.min(index, rows().length - 1)].querySelector("[data-remove-line]").focus();
    const undo = () => {
      if (!next?.isConnected) return;
      next.before(row);
      renumber();
      row.querySelector("input").focus();
    };
    document.dispatchEvent(new CustomEvent("desk:undoable", { detail: { text: `Line ${index + 1} removed.`, undo } }));
  }

  document.addEventListener("click", (event) => {
    const removing = event.target.closest("[data-remove-line]");
    if (event.target.closest("[data-add-line]")) {
      event.preventDefault();
      add().querySelector("input").focus();
    } else if (removing) {
      event.preventDefault();
      remove(removing.closest("[data-line]"));
    }
  });

  function cellBeside(input, key) {
    const cells = [...input.closest("[data-line]").querySelectorAll("[data-column]")];
    const row = rows()[rows().indexOf(input.closest("[data-line]")) + ({ ArrowDown: 1, ArrowUp: -1 }[key] ?? 0)];
    if (key === "ArrowDown" || key === "ArrowUp") return row?.querySelector(`[data-column="${input.dataset.column}"]`);
    const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    if (key === "ArrowRight" && (isAll || input.selectionStart === input.value.length)) return cells[cells.indexOf(input) + 1];
    return key === "ArrowLeft" && (isAll || input.selectionEnd === 0) ? cells[cells.indexOf(input) - 1] : null;
  }

  document.addEventListener("keydown", (event) => {
    if (!event.target.dataset?.column || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const next = cellBeside(event.target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  });

  document.addEventListener("input", (event) => {
    if (!event.target.closest("[data-review-form]")) return;
    if (event.target.closest("[data-line]") === rows().at(-1) && !event.target.readOnly) add();
    sum();
  });
  document.addEventListener("htmx:after:swap", sum);
  sum();
})();
