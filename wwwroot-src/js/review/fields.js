// The fields of a review: Enter confirms and goes to the next that needs a look, Shift+Enter goes back, Escape takes
// back what was typed and then leaves, Alt+1 to 9 choose another reading, a word picked on the page goes where the
// cursor was last. Keeps no state of a document: another one may take its place at any time.
(() => {
  "use strict";
  const FIELD = "[data-review-form] :is(input.input, select.select)";
  let last = null;
  let isLeaving = false;

  const form = () => document.querySelector("[data-review-form]");
  const fields = () => [...document.querySelectorAll(FIELD)];
  const rowOf = (field) => field.closest("[data-field]");
  const choices = (field) => [...(rowOf(field)?.querySelectorAll("[data-choose]") ?? [])];
  const initial = (field) => field.matches("select") ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0]).value : field.defaultValue;
  const isChanged = (field) => field.value !== initial(field);
  const show = (detail) => document.dispatchEvent(new CustomEvent("desk:source", { detail }));

  function put(field, value) {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  function go(field) {
    field?.focus();
    field?.select?.();
  }

  function confirm(field) {
    rowOf(field)?.classList.remove("asked");
    rowOf(field)?.classList.add("confirmed");
    const left = form().querySelectorAll(".needs-look:not(.confirmed)").length;
    const count = form().querySelector("[data-look-count]");
    if (count) count.textContent = left === 0 ? "All looked at" : `${left} to look at`;
  }

  function forward(field) {
    confirm(field);
    const all = fields();
    const waits = (other) => rowOf(other)?.matches(".needs-look:not(.confirmed)") || other.matches("[aria-invalid='true']");
    go(all.slice(all.indexOf(field) + 1).find(waits) ?? all.find((other) => other !== field && waits(other)) ?? form().querySelector("[data-finalize]"));
  }

  function choose(event, choice) {
    event.preventDefault();
    choice?.click();
  }

  function escape(event, field) {
    event.preventDefault();
    if (isChanged(field)) put(field, initial(field));
    else document.querySelector("[data-leave]").click();
  }

  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.(FIELD);
    if (!field || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && !event.altKey) {
      event.preventDefault();
      if (event.shiftKey) go(fields()[fields().indexOf(field) - 1]);
      else forward(field);
    } else if (event.key === "Escape") {
      escape(event, field);
    } else if (event.altKey && event.key === "ArrowDown" && choices(field).length > 0) {
      event.preventDefault();
      rowOf(field).classList.add("asked");
      choices(field)[0].focus();
    } else if (event.altKey && /^Digit[1-9]$/.test(event.code) && choices(field).length > 0) {
      choose(event, choices(field)[Number(event.code.slice(-1)) - 1]);
    }
  });

  // From the other readings Escape goes back to their field, not out of the review.
  document.addEventListener("keydown", (event) => {
    const choice = event.key === "Escape" && event.target.closest?.("[data-choose]");
    if (!choice) return;
    event.preventDefault();
    rowOf(choice).querySelector(FIELD).focus();
  }, true);

  document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-choose]");
    if (!choice) return;
    event.preventDefault();
    const field = rowOf(choice).querySelector(FIELD);
    put(field, choice.dataset.choose);
    confirm(field);
  });

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches(FIELD)) {
      last = target;
      show({ id: target.dataset.source });
    } else if (target.dataset?.box) {
      show({ page: target.dataset.page, box: target.dataset.box.split(" ") });
    }
  });

  document.addEventListener("desk:word", ({ detail }) => {
    if (!last?.isConnected || last.readOnly || last.matches("select")) return;
    put(last, detail.append && last.value ? `${last.value} ${detail.text}` : detail.text);
  });

  const place = () => `docreview.place.${form()?.dataset.document}`;

  // A save comes back as a new page: go on where the cursor was.
  document.addEventListener("submit", (event) => {
    if (event.target !== form()) return;
    isLeaving = true;
    sessionStorage.setItem(place(), last?.id ?? "");
  });
  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && fields().some(isChanged)) event.preventDefault();
  });

  // Nothing can be typed into a form that is on its way: it would be lost with the answer.
  document.addEventListener("htmx:before:request", (event) => {
    if (!event.target.matches?.("[data-finalize]")) return;
    isLeaving = true;
    form().inert = true;
  });
  document.addEventListener("htmx:finally:request", (event) => {
    const { ctx } = event.detail;
    if (!form()?.inert || ctx?.sourceElement?.matches("[data-quiet]") || ctx?.hx?.redirect) return;
    isLeaving = false;
    form().inert = false;
    form().querySelector("[data-finalize]")?.focus();
  });

  function start() {
    if (!form() || form().querySelector("[autofocus]")) return;
    const before = sessionStorage.getItem(place());
    sessionStorage.removeItem(place());
    const first = (before && document.getElementById(before)) || form().querySelector(".needs-look :is(input, select):not([readonly], [disabled])") || form().querySelector("[data-finalize], [data-next]");
    first?.focus({ preventScroll: !first.closest("[data-field], [data-line]") });
  }

  document.addEventListener("htmx:after:swap", (event) => {
    if (event.detail.ctx?.target?.id !== "review") return;
    isLeaving = false;
    start();
  });
  start();
})();
