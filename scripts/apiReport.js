import { CompilerState, Extractor, ExtractorConfig, ExtractorMessageCategory } from "@microsoft/api-extractor";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Holds the public declarations of every entry against the reports in `etc/`,
 * or writes the reports anew with `--update`. Needs the declarations in `dist`.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = join(ROOT, "etc");
const FRESH = join(ROOT, ".cache/api");

const manifest = /** @type {{ exports: Record<string, { types: string } | string> }} */ (
  JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
);

const entries = Object.entries(manifest.exports).flatMap(([name, entry]) =>
  typeof entry === "string" ? [] : [{ report: name === "." ? "lockstep" : `lockstep.${name.slice(2)}`, types: join(ROOT, entry.types) }],
);
const missing = entries.filter(({ types }) => !existsSync(types));
if (missing.length > 0) fail(`No declarations at ${missing.map(({ types }) => types).join(", ")}: run npm run build first.`);

const update = process.argv.includes("--update");
if (update) rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const reports = entries.map(({ report, types }) => ({ file: `${report}.api.md`, config: extractorConfig(report, types) }));
const [first] = reports;
if (first === undefined) fail("package.json exports nothing.");
const program = CompilerState.create(first.config, { additionalEntryPoints: entries.map(({ types }) => types) });
const stale = reports.filter(({ config }) => !unchanged(config, program)).map(({ file }) => file);
const known = new Set(reports.map(({ file }) => file));
const orphans = readdirSync(REPORTS).filter((file) => !known.has(file));
if (!update && stale.length + orphans.length > 0) {
  fail(`The public interface is not what these committed reports say: ${[...stale, ...orphans].map((file) => `etc/${file}`).join(", ")}.`);
}

/**
 * @param {string} report Name of the report without its ending.
 * @param {string} types Path of the entry's declaration file.
 */
function extractorConfig(report, types) {
  const none = { default: { logLevel: /** @type {import("@microsoft/api-extractor").ExtractorLogLevel} */ ("none") } };
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: types,
      compiler: { tsconfigFilePath: join(ROOT, "tsconfig.build.json") },
      apiReport: { enabled: true, reportFileName: report, reportFolder: REPORTS, reportTempFolder: FRESH },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      // Release tags and TSDoc's own dialect are not used here, and an entry's types may come from another entry.
      messages: { extractorMessageReporting: none, tsdocMessageReporting: none },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, "package.json"),
  });
}

/**
 * @param {ExtractorConfig} config
 * @param {CompilerState} compilerState
 * @returns {boolean} Whether the committed report is what the declarations say.
 */
function unchanged(config, compilerState) {
  const result = Extractor.invoke(config, {
    compilerState,
    localBuild: update,
    // The one message that matters, that a report differs, is this script's to give.
    messageCallback: (message) => {
      message.handled = message.category === ExtractorMessageCategory.Console;
    },
  });
  return !result.apiReportChanged && (update || result.succeeded);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
