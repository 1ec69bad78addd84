import { readFileSync } from "node:fs";
import { memory } from "../../dist/engines/memory.js";
import { createNames } from "../../dist/model/names.js";
import { sortShares } from "../../dist/model/sortShares.js";

// The measured process: sort, window and pair on columns read from a file. Prints seconds per
// phase and a checksum of the ties as JSON. Usage: sweep.js FILE SHARES ACCOUNTS OBJECTS WINDOW
const [file = "", ...numbers] = process.argv.slice(2);
const [shares = 0, accounts = 0, objects = 0, windowSeconds = 0] = numbers.map(Number);

const bytes = readFileSync(file).buffer;
const columns = {
  account: new Uint32Array(bytes, 0, shares),
  object: new Uint32Array(bytes, shares * 4, shares),
  seconds: new Float64Array(bytes, shares * 8, shares),
  post: new Uint32Array(bytes, shares * 16, shares),
};

const startedAt = performance.now();
const sorted = sortShares(columns, objects, "keep");
const sortedAt = performance.now();
const numbered = { ...createNames(), size: accounts };
const request = { windowsSeconds: [windowSeconds], minCoShares: 2, minObjects: 2, sharesPerObjectMax: 2 ** 31 };
const { ties } = await memory.pair({ trace: "object", ...sorted, accounts: numbered, objects: { ...createNames(), size: objects }, posts: numbered }, request);
const pairedAt = performance.now();

const [found] = ties;
let checksum = 0;
for (let i = 0; i < found.source.length; i++) checksum = (checksum * 31 + found.source[i] * 7 + found.target[i] * 3 + found.coShares[i]) % 2_147_483_647;
process.stdout.write(JSON.stringify({ sort: (sortedAt - startedAt) / 1000, windowAndPair: (pairedAt - sortedAt) / 1000, ties: found.source.length, checksum }));
