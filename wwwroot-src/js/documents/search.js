// The search field stands outside the part that answers replace: links that clear the filters empty it themselves.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-clear-search]")) document.querySelector("#search").value = "";
  });
})();
