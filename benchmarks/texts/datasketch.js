import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { canonicalTextKey } from "../../dist/content/canonicalText.js";
import { judge } from "./answer.js";
import { makeTexts } from "./world.js";

// Python's datasketch on the same canonical texts, with the threshold of minhash.js; its time doesn't count making them.
// Usage: datasketch.js POSTS SEED PYTHON
const [posts = 0, seed = 0] = process.argv.slice(2).map(Number);
const { texts, family } = makeTexts({ posts, seed });
const program = fileURLToPath(new URL("./groupByDatasketch.py", import.meta.url));
const { stdout, stderr, status } = spawnSync(process.argv[4] ?? "python3", [program, "0.38"], {
  input: texts.map(canonicalTextKey).join("\n"),
  encoding: "utf8",
  maxBuffer: 1 << 30,
});
if (status !== 0) throw new Error(stderr);
const { group, ...measured } = JSON.parse(stdout);
process.stdout.write(JSON.stringify({ ...measured, ...judge(family, (post) => group[post]) }));
