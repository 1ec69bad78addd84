import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles } from "lockstep/node";
import { open } from "lockstep/notebook";

// The views of a notebook without a notebook: in plain Node each is HTML, and a picture SVG too. A data loader of Observable Framework is the same with
// process.stdout.write(view.svg) at its end.
const out = process.argv[2] ?? "lockstep-out";
const run = await open(await readFiles("fixtures/election/posts.jsonl"), { accounts: await readFiles("fixtures/election/accounts.jsonl", { expects: "account" }) });
const [first] = run.findings().data;
if (!first) throw new Error("The election has no finding.");
const views = [run.prose(first.clusterId), run.timeline(first.clusterId), run.network(first.clusterId), run.compare(first.clusterId), run.table(first.clusterId, { most: 5 })];
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "finding.html"), `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${first.accounts} accounts in lockstep</title>\n${views.map(({ html }) => html).join("\n")}\n</html>\n`);
writeFileSync(join(out, "timeline.svg"), run.timeline(first.clusterId).svg ?? "");
console.log(`${run.prose(first.clusterId).text}\n\nPictures: ${join(out, "finding.html")}, ${join(out, "timeline.svg")}`);
