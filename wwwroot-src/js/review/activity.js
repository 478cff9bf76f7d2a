// How much work a review was: sent with the form, and logged when it is confirmed. Counts keys and clicks, never which.
(() => {
  "use strict";
  let start = 0;
  let counted = null;

  function note(event) {
    const input = document.querySelector("[data-activity]");
    if (!input) return;
    // Another document in the form's place begins anew.
    if (counted?.input !== input) counted = { input, firstKey: "", keys: 0, clicks: 0 };
    const now = Math.round(performance.now() - start);
    if (event.type === "keydown" && !event.repeat && !["Control", "Shift", "Alt", "Meta"].includes(event.key)) {
      counted.keys += 1;
      if (counted.firstKey === "") counted.firstKey = now;
    } else if (event.type === "click" && event.detail > 0) {
      counted.clicks += 1;
    }
    input.value = [now, counted.firstKey, counted.keys, counted.clicks].join(" ");
  }

  document.addEventListener("keydown", note, true);
  document.addEventListener("click", note, true);
  document.addEventListener("htmx:after:swap", (event) => { if (event.detail.ctx?.target?.id === "review") start = performance.now(); });
})();
