import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

// npm run bench -- NAME…: runs benchmarks one after the other and writes their records.
const folder = fileURLToPath(new URL(".", import.meta.url));
const names = readdirSync(folder).filter((file) => file.endsWith(".js") && file !== "run.js").map((file) => file.slice(0, -3));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !existsSync(`${folder}${name}.js`));
if (wanted.length === 0 || unknown.length > 0) {
  process.stderr.write(`Usage: npm run bench -- NAME…, with names out of ${names.join(", ")}.\n`);
  process.exit(2);
}
for (const name of wanted) await import(`./${name}.js`);
