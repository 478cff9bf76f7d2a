// The stream of a page: shows what its named events say, ends it when it has gone silent, and asks for the rows every
// few seconds while it is down.
(() => {
  "use strict";
  const SILENCE = 40_000;
  const FAILURES = 3;
  const POLL = 5_000;
  const stream = () => document.querySelector("[data-stream]");

  let connection = null;
  let heard = Date.now();
  let failures = 0;
  let poll = 0;

  const say = (text) => { document.querySelector("[data-announcer]").textContent = text; };

  function showDelayed(delayed) {
    document.querySelectorAll("[data-delayed]").forEach((note) => { note.hidden = !delayed; });
    if (delayed === Boolean(poll)) return;
    clearInterval(poll);
    poll = delayed ? setInterval(askForRows, POLL) : 0;
  }

  function askForRows() {
    const address = stream()?.dataset.rowsAddress;
    if (document.hidden) return;
    if (address) htmx.ajax("GET", address, { target: "#live-poll", swap: "none", source: "#live-poll" });
    else stream()?.dispatchEvent(new Event("changed", { bubbles: true }));
  }

  function failed() {
    failures += 1;
    if (failures >= FAILURES) showDelayed(true);
  }

  document.addEventListener("htmx:sse:after:connection", (event) => {
    connection = event.detail.connection;
    heard = Date.now();
  });
  document.addEventListener("htmx:sse:before:message", () => {
    heard = Date.now();
    failures = 0;
    showDelayed(false);
  });
  document.addEventListener("htmx:sse:error", failed);
  document.addEventListener("htmx:sse:close", () => { connection = null; });
  // The first connection is an ordinary request: its failure is told as one.
  for (const name of ["htmx:response:error", "htmx:error"]) {
    document.addEventListener(name, (event) => {
      if (event.detail.ctx?.sourceElement?.matches?.("[data-stream]")) failed();
    });
  }

  setInterval(() => {
    if (connection?.reader && !document.hidden && Date.now() - heard > SILENCE) {
      failed();
      connection.reader.cancel();
    }
  }, SILENCE / 8);

  document.addEventListener("counts", (event) => {
    const counts = JSON.parse(event.detail.data);
    document.querySelectorAll("[data-count]").forEach((element) => {
      const text = counts[element.dataset.count]?.toLocaleString("en");
      if (text !== undefined && element.textContent !== text) element.textContent = text;
    });
    const waiting = document.querySelector("[data-waiting]");
    if (waiting && counts.Completed !== undefined) document.title = `${counts.Completed ? `(${counts.Completed.toLocaleString("en")}) ` : ""}${waiting.dataset.waiting}`;
  });

  // What became of documents is said once for all that ended within a moment, never how far they are.
  const known = new Map();
  const ended = new Map();
  let saying = 0;

  function hear() {
    for (const row of document.querySelectorAll("[data-row]")) {
      const status = row.dataset.status;
      const before = known.get(row.id);
      known.set(row.id, status);
      if (before && before !== status && ["Completed", "Failed", "Cancelled"].includes(status)) ended.set(row.id, { status, name: row.dataset.row });
    }
    if (ended.size === 0 || saying) return;
    saying = setTimeout(() => {
      const all = [...ended.values()];
      const counts = ["Completed", "Failed", "Cancelled"].map((status) => [all.filter((one) => one.status === status).length, status.toLowerCase()]).filter(([count]) => count);
      say(all.length === 1 ? `${all[0].name} ${all[0].status.toLowerCase()}.` : `Documents: ${counts.map((pair) => pair.join(" ")).join(", ")}.`);
      ended.clear();
      saying = 0;
    }, 1500);
  }
  document.addEventListener("htmx:after:swap", hear);
  hear();

  document.addEventListener("list-changed", (event) => {
    const button = document.querySelector("[data-arrivals]");
    if (!button) return;
    const count = Number(event.detail.data);
    button.querySelector("[data-arrivals-text]").textContent = `${count >= 100 ? "99+" : count} new – show`;
    if (button.hidden) say("New documents have arrived.");
    button.hidden = false;
  });
})();
