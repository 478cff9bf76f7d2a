// The fields of a review: Enter confirms and goes to the next that needs a look, Shift+Enter goes back, Escape takes
// back what was typed, Alt+1 to 9 choose another reading, a word picked on the page goes where the cursor was last.
(() => {
  "use strict";
  const form = document.querySelector("[data-review-form]");
  if (!form) return;
  const FIELD = "input.input, select.select";
  const PLACE = `docreview.place.${form.dataset.document}`;
  let last = null;
  let isLeaving = false;

  const fields = () => [...form.querySelectorAll(FIELD)];
  const rowOf = (field) => field.closest("[data-field]");
  const initial = new Map(fields().map((field) => [field, field.value]));
  const isChanged = (field) => field.value !== (initial.get(field) ?? "");

  function show(detail) {
    document.dispatchEvent(new CustomEvent("desk:source", { detail }));
  }

  function put(field, value) {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  function confirm(field) {
    rowOf(field)?.classList.remove("asked");
    rowOf(field)?.classList.add("confirmed");
    const left = form.querySelectorAll(".needs-look:not(.confirmed)").length;
    const count = form.querySelector("[data-look-count]");
    if (count) count.textContent = left === 0 ? "Nothing left to look at" : left === 1 ? "1 field to look at" : `${left} fields to look at`;
  }

  function forward(field) {
    confirm(field);
    const all = fields();
    const waits = (other) => rowOf(other)?.matches(".needs-look:not(.confirmed)") || other.matches("[aria-invalid='true']");
    const after = all.slice(all.indexOf(field) + 1).find(waits) ?? all.find((other) => other !== field && waits(other));
    (after ?? form.querySelector("[data-finalize]"))?.focus();
    after?.select?.();
  }

  function back(field) {
    const all = fields();
    const before = all[all.indexOf(field) - 1];
    before?.focus();
    before?.select?.();
  }

  function choices(field) {
    return [...(rowOf(field)?.querySelectorAll("[data-choose]") ?? [])];
  }

  form.addEventListener("keydown", (event) => {
    const field = event.target.closest(FIELD);
    if (!field || event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && !event.altKey) {
      event.preventDefault();
      (event.shiftKey ? back : forward)(field);
    } else if (event.key === "Escape" && field.matches("input") && isChanged(field)) {
      event.preventDefault();
      put(field, initial.get(field) ?? "");
    } else if (event.key === "Escape") {
      field.blur();
    } else if (event.altKey && event.key === "ArrowDown" && choices(field).length > 0) {
      event.preventDefault();
      rowOf(field).classList.add("asked");
      choices(field)[0].focus();
    } else if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
      const choice = choices(field)[Number(event.code.slice(-1)) - 1];
      if (choice) {
        event.preventDefault();
        choice.click();
      }
    }
  });

  form.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-choose]");
    if (!choice) return;
    event.preventDefault();
    const field = rowOf(choice).querySelector(FIELD);
    put(field, choice.dataset.choose);
    confirm(field);
  });

  form.addEventListener("focusin", ({ target }) => {
    if (target.matches(FIELD)) {
      last = target;
      show({ id: target.dataset.source });
    } else if (target.dataset.box) {
      show({ page: target.dataset.page, box: target.dataset.box });
    }
  });

  document.addEventListener("desk:word", ({ detail }) => {
    if (!last || last.readOnly || last.matches("select")) return;
    put(last, detail.append && last.value ? `${last.value} ${detail.text}` : detail.text);
  });

  // A save comes back as a new page: go on where the cursor was.
  form.addEventListener("submit", () => {
    isLeaving = true;
    sessionStorage.setItem(PLACE, last?.id ?? "");
  });
  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && fields().some(isChanged)) event.preventDefault();
  });

  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (!form.querySelector("[autofocus]") && !form.querySelector(FIELD)?.readOnly) {
    const first = (place && document.getElementById(place)) || form.querySelector(".needs-look " + ":is(input, select)") || form.querySelector("[data-finalize]");
    first?.focus({ preventScroll: !first.closest("[data-field], [data-line]") });
  }
})();
