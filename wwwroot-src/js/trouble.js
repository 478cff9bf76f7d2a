// Says so when a request of the page failed: the page itself stays as it was.
(() => {
  "use strict";
  const note = document.querySelector("[data-trouble]");

  function tell(text) {
    note.querySelector("[data-trouble-text]").textContent = text;
    note.hidden = false;
  }

  // Streams and polls have their own way of telling.
  const isQuiet = (ctx) => ctx?.sourceElement?.closest?.("[data-stream], [data-quiet]");

  document.addEventListener("htmx:response:error", (event) => {
    const { ctx } = event.detail;
    if (isQuiet(ctx) || ctx.response.status === 422) return;
    const status = ctx.response.status;
    if (status === 404) tell("This document is no longer there. Reload the page.");
    else if (status === 400) tell("The page is too old to do this. Reload it and try again.");
    else if (status === 429) tell("Too many requests at once. Wait a moment and try again.");
    else tell("The desk could not do this now. Nothing was changed; try again in a moment.");
  });
  document.addEventListener("htmx:error", (event) => {
    const { ctx, error } = event.detail;
    if (ctx && !isQuiet(ctx) && error?.name !== "AbortError") tell("The desk does not answer. Check the connection and try again.");
  });
  document.addEventListener("htmx:after:swap", (event) => { if (!isQuiet(event.detail.ctx)) note.hidden = true; });
  document.addEventListener("click", (event) => { if (event.target.closest("[data-trouble-close]")) note.hidden = true; });
})();
