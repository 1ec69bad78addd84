import { defineConfig } from "tsup";
import { buildReportPage } from "./scripts/reportPage.js";

/**
 * Three builds. The library: one module in `src` becomes one module in `dist`, at the same
 * place, so that stack traces name real files and the public entries are listed in one
 * place, `exports` of package.json. The command line: bundled with its dependencies, since
 * finding and loading a hundred small files takes longer than a short run itself; its parts
 * stay apart where they are imported on demand. Types come from `tsc`, because tsup's own
 * declaration build doesn't run on TypeScript 6. Last the page of the HTML report.
 */
export default defineConfig([
  {
    // The report's page is bundled into one file of its own.
    entry: ["src/**/*.ts", "!src/cli/main.ts", "!src/reports/html/page/**"],
    format: "esm",
    target: "es2022",
    platform: "neutral",
    bundle: false,
    sourcemap: true,
    clean: false,
    dts: false,
  },
  {
    // The worker stands beside the code that starts it, here too.
    entry: { "cli/main": "src/cli/main.ts", "cli/bundle/worker": "src/engines/threads/worker.ts" },
    outDir: "dist",
    format: "esm",
    target: "es2022",
    platform: "node",
    bundle: true,
    splitting: true,
    // All but tinypool, which starts threads from files of its own, and sharp, which is native and optional.
    noExternal: [/^(?!(?:tinypool|sharp)$)/],
    external: ["sharp"],
    removeNodeProtocol: false,
    sourcemap: true,
    clean: false,
    dts: false,
    onSuccess: () => buildReportPage(),
    esbuildOptions(options) {
      options.chunkNames = "cli/bundle/[name]-[hash]";
      // Some dependencies are CommonJS and require Node's own modules.
      options.banner = { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' };
    },
  },
]);
