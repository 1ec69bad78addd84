import { open } from "lockstep/notebook";

/** @typedef {{ kind: "progress", stage: string, done: number, total: number | undefined } | { kind: "failed", message: string } | { kind: "done", summary: string, files: { name: string, blob: Blob }[] }} Message */

const drop = /** @type {HTMLElement} */ (document.querySelector("#drop"));
const input = /** @type {HTMLInputElement} */ (document.querySelector("#file"));
const status = /** @type {HTMLElement} */ (document.querySelector("#status"));
const progress = /** @type {HTMLProgressElement} */ (document.querySelector("#progress"));
const results = /** @type {HTMLElement} */ (document.querySelector("#results"));

input.addEventListener("change", () => start(input.files?.[0]));
for (const event of ["dragover", "dragleave", "drop"]) {
  drop.addEventListener(event, (happened) => {
    happened.preventDefault();
    drop.classList.toggle("over", event === "dragover");
    if (happened instanceof DragEvent && event === "drop") start(happened.dataTransfer?.files[0]);
  });
}

/** @param {File | undefined} file */
function start(file) {
  if (!file) return;
  const worker = new Worker(URL.createObjectURL(new Blob([WORKER_SCRIPT], { type: "text/javascript" })));
  results.replaceChildren();
  progress.hidden = false;
  status.textContent = `Reading ${file.name}.`;
  worker.addEventListener("message", (/** @type {MessageEvent<Message>} */ { data }) => {
    if (data.kind === "progress") {
      status.textContent = `${file.name}: ${data.stage}`;
      progress.max = data.total ?? 1;
      progress.value = data.done;
      return;
    }
    worker.terminate();
    progress.hidden = true;
    if (data.kind === "failed") status.textContent = data.message;
    else void show(data);
  });
  worker.postMessage(file);
}

/** @param {Extract<Message, { kind: "done" }>} done */
async function show({ summary, files }) {
  const text = async (/** @type {string} */ name) => (await files.find((file) => file.name === name)?.blob.text()) ?? "";
  const notebook = await open({ "run.json": await text("run.json"), "findings.json": await text("findings.json"), "posts.jsonl": await text("posts.jsonl") });
  const findings = notebook.findings();
  const views = findings.data.length === 0 ? [findings] : [findings, notebook.prose(), notebook.timeline(), notebook.network(), notebook.table(undefined, { most: 20 })];
  // Views hold no script, and the policy of the page would run none.
  results.innerHTML = views.map(({ html }) => html).join("\n");
  const list = document.createElement("ul");
  for (const { name, blob } of files) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name, textContent: name });
    list.append(document.createElement("li"));
    list.lastElementChild?.append(link);
  }
  results.append(Object.assign(document.createElement("h2"), { textContent: "Files" }), list);
  status.textContent = summary;
}
