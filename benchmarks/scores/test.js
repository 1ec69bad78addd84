import { readFileSync } from "node:fs";
import { measure } from "./measures.js";
import { gatherRows } from "./rows.js";

// node test.js FAMILY SEEDS…: what was learnt on the other family, measured on worlds of this one, as JSON.
const [family, ...seeds] = process.argv.slice(2);
const learnt = JSON.parse(readFileSync(new URL(family === "cascades" ? "./sessions.json" : "./cascades.json", import.meta.url), "utf8"));
const { withAccounts, withoutAccounts } = await gatherRows(family, seeds.map(Number), { withoutAccounts: true });
process.stdout.write(JSON.stringify({ withAccounts: measure(withAccounts, learnt), withoutAccounts: measure(withoutAccounts, learnt) }));
