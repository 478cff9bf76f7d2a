// Notices: what was done is told for a while; when a request of the page failed, that is told and the page stays as it was.
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

  // What was just done is told for a while; it stays as long as somebody points at it.
  const notices = document.getElementById("notices");
  let leaving = 0;
  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(() => notices.matches(":hover") ? leave() : notices.replaceChildren(), 10_000);
  }
  new MutationObserver(() => { if (notices.childElementCount) leave(); }).observe(notices, { childList: true });
  if (notices.childElementCount) leave();
  document.addEventListener("click", (event) => { if (event.target.closest("[data-trouble-close]")) note.hidden = true; });

  // What can be taken back is told with the button for it: desk:undoable {text, undo}.
  document.addEventListener("desk:undoable", ({ detail }) => {
    const told = Object.assign(document.createElement("p"), { className: "notice", textContent: detail.text });
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button compact", innerHTML: "Undo <kbd>z</kbd>" });
    button.dataset.shortcut = "Undo";
    button.setAttribute("aria-keyshortcuts", "z");
    button.addEventListener("click", () => {
      notices.replaceChildren();
      detail.undo();
    });
    told.append(button);
    notices.replaceChildren(told);
  });
})();
