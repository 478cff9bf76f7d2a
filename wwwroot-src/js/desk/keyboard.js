// Shortcuts: an element with data-shortcut="What it does" and aria-keyshortcuts="u" is clicked (a field: focused)
// when its key is pressed. Single keys keep out of fields, dialogs and composing; combinations work in fields too.
(() => {
  "use strict";
  const SWITCH = "docreview.single-keys";
  // A focused checkbox types nothing, so keys stay keys there.
  const FIELDS = "input:not([type=checkbox], [type=radio], [type=file]), select, textarea, [contenteditable]";
  const CHOICES = "[type=checkbox], [type=radio], [type=file]";
  const ACTIVATED = "button, a[href], summary";

  const isOn = () => localStorage.getItem(SWITCH) !== "off";
  const isShown = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;

  function nameOf(event) {
    const key = event.key === " " ? "Space" : event.key;
    const named = key.length > 1;
    const modifiers = [event.ctrlKey && "Control", event.altKey && "Alt", event.metaKey && "Meta", event.shiftKey && named && "Shift"];
    // Alt composes characters on some keyboards; the physical key is meant then.
    const plain = event.altKey && /^(Key|Digit)/.test(event.code) ? event.code.slice(-1) : key;
    return [...modifiers.filter(Boolean), named ? key : plain].join("+").toLowerCase();
  }

  function find(name) {
    const scope = document.querySelector("dialog[open]") ?? document;
    return [...scope.querySelectorAll("[data-shortcut][aria-keyshortcuts]")].find((element) =>
      element.getAttribute("aria-keyshortcuts").toLowerCase().split(" ").includes(name) && isShown(element) && !element.disabled);
  }

  function press(element) {
    if (element.matches(FIELDS)) {
      element.focus();
      element.select?.();
    } else {
      element.click();
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    // Keys that type nothing work in fields as well.
    const modified = event.ctrlKey || event.altKey || event.metaKey || /^F\d/.test(event.key);
    if (!modified) {
      if (!isOn() || event.target.closest?.(FIELDS + ", dialog")) return;
      if (["Enter", " "].includes(event.key) && event.target.closest?.(`${ACTIVATED}, ${CHOICES}`)) return;
    }
    const element = find(nameOf(event));
    if (!element) return;
    event.preventDefault();
    press(element);
  });

  const pretty = (combination) => combination.split(/(?<=.)\+/).map((key) =>
    ({ Control: "Ctrl", ArrowDown: "↓", ArrowUp: "↑", Escape: "Esc" })[key] ?? key);

  function fill(list) {
    // Keys that belong to a whole form rather than to a button are told by data-keys.
    const told = [...document.querySelectorAll("[data-shortcut][aria-keyshortcuts]")].filter(isShown).concat(...document.querySelectorAll("[data-keys]"));
    const rows = told.map((element) => {
      const row = document.createElement("div");
      const what = document.createElement("dt");
      const keys = document.createElement("dd");
      what.textContent = element.dataset.shortcut;
      for (const combination of (element.dataset.keys ?? element.getAttribute("aria-keyshortcuts")).split(" ")) {
        for (const key of pretty(combination)) {
          keys.append(Object.assign(document.createElement("kbd"), { textContent: key }), " ");
        }
      }
      row.append(what, keys);
      return row;
    });
    list.replaceChildren(...rows);
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-shortcut-help]")) return;
    const dialog = document.querySelector("[data-shortcut-dialog]");
    fill(dialog.querySelector("[data-shortcut-list]"));
    dialog.querySelector("[data-shortcut-switch]").checked = isOn();
    dialog.showModal();
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-shortcut-switch]")) {
      localStorage.setItem(SWITCH, event.target.checked ? "on" : "off");
    }
  });
})();
