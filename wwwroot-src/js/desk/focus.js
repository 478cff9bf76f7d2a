// Focus never falls off the page: where a swap took the focused element away, what came in its place is focused, so
// that keys and screen readers go on from there.
(() => {
  "use strict";
  let held = null;
  document.addEventListener("htmx:before:swap", (event) => {
    const target = event.detail.ctx?.target;
    held = target?.contains?.(document.activeElement) && target.id ? target.id : null;
  });
  document.addEventListener("htmx:after:swap", () => {
    const lost = document.activeElement === document.body || !document.activeElement;
    if (held && lost) document.getElementById(held)?.focus({ preventScroll: true });
    held = null;
  });
})();
