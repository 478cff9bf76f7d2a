// Uploads: the chosen files as a list, each sent by itself with its own bar, and a second chance for duplicates.
// Works on form[data-upload]; files dropped anywhere on a page with [data-upload-dialog] open that first.
(() => {
  "use strict";
  const AT_ONCE = 3;
  const size = (bytes) => bytes < 1e6 ? `${Math.max(bytes / 1e3, 0.1).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  const svg = (path) => `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
  const FILE = svg("M4 14V2h5l3 3v9zM9 2v3h3");
  const CLOSE = svg("M4 4l8 8M12 4l-8 8");

  function take(form) {
    const part = (name) => form.querySelector(`[data-upload-${name}]`);
    const waiting = new Map();
    let sending = 0;
    let sent = 0;
    let refused = 0;

    function show() {
      const count = waiting.size;
      part("files").hidden = part("files").children.length === 0;
      part("input").required = false;
      part("label").textContent = count ? `Upload ${count} ${count === 1 ? "file" : "files"}` : "Upload";
      part("send").disabled = sending > 0 || count === 0;
      part("clear").hidden = count === 0 || sending > 0;
      part("done").hidden = sent === 0 || sending > 0 || count > 0;
      part("send").hidden = !part("done").hidden;
    }

    function summarize() {
      const said = [sent && `${sent} queued`, refused && `${refused} not taken`].filter(Boolean);
      part("summary").textContent = sending || !said.length ? "" : `${said.join(", ")}.`;
    }

    function add(files) {
      for (const file of files) {
        const item = document.createElement("li");
        item.className = "file";
        item.innerHTML = `${FILE}<span class="file-name" dir="auto"></span><span class="file-state"></span>
          <button type="button" class="button quiet compact">${CLOSE}</button>`;
        item.querySelector(".file-name").textContent = file.name;
        const limit = Number(form.dataset.maxSize);
        item.querySelector(".file-state").textContent = size(file.size) + (file.size > limit ? ", too large" : "");
        const remove = item.querySelector("button");
        remove.setAttribute("aria-label", `Remove ${file.name}`);
        remove.addEventListener("click", () => { waiting.delete(item); item.remove(); show(); part("input").focus(); });
        part("files").append(item);
        waiting.set(item, file);
      }
      show();
    }

    function send(item, file, anyway) {
      const bar = Object.assign(document.createElement("progress"), { className: "progress", max: 1, value: 0 });
      bar.setAttribute("aria-label", `Upload of ${file.name}`);
      item.querySelector("button")?.remove();
      item.append(bar);
      const data = new FormData();
      data.append("__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value);
      if (anyway) data.append("accept_duplicates", "true");
      data.append("files", file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("HX-Request", "true");
      request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; });
      return new Promise((done) => {
        request.addEventListener("load", () => done(finish(item, file, request)));
        request.addEventListener("error", () => done(fail(item, file, "The desk does not answer.")));
        request.send(data);
      });
    }

    function finish(item, file, request) {
      const answer = new DOMParser().parseFromString(`<ul>${request.responseText}</ul>`, "text/html");
      const outcome = answer.querySelector("[data-outcome]");
      if (request.status !== 200 || !outcome) return fail(item, file, answer.querySelector("[data-problem]")?.textContent ?? "The desk could not take it now.");
      outcome.dataset.outcome === "queued" ? sent += 1 : refused += 1;
      const anyway = outcome.querySelector("[data-upload-anyway]");
      if (anyway) {
        anyway.hidden = false;
        anyway.setAttribute("aria-label", `Upload ${file.name} anyway`);
        anyway.addEventListener("click", () => { refused -= 1; run([[outcome, file]], true); });
      }
      item.replaceWith(outcome);
    }

    // Kept in the list, so that one click sends it again.
    function fail(item, file, why) {
      item.querySelector("progress")?.remove();
      item.classList.add("tone-failed");
      item.querySelector(".file-state").textContent = `${why} Not sent.`;
      waiting.set(item, file);
    }

    async function run(items, anyway = false) {
      const queue = [...items];
      sending += 1;
      show();
      const worker = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          waiting.delete(next[0]);
          await send(...next, anyway);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      sending -= 1;
      show();
      summarize();
    }

    part("input").addEventListener("change", (event) => { add(event.target.files); event.target.value = ""; });
    part("clear").addEventListener("click", () => { waiting.forEach((_, item) => item.remove()); waiting.clear(); show(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); run([...waiting]); });
    show();
    return add;
  }

  const forms = new Map([...document.querySelectorAll("form[data-upload]")].map((form) => [form, take(form)]));
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

  if (forms.size) {
    const [[form, add]] = forms;
    document.addEventListener("dragover", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      document.body.classList.add("dragging");
    });
    document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("dragging"); });
    document.addEventListener("drop", (event) => {
      document.body.classList.remove("dragging");
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const dialog = form.closest("dialog");
      if (dialog && !dialog.open) dialog.showModal();
      add(event.dataTransfer.files);
    });
  }
})();
