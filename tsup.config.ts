import { defineConfig } from "tsup";

/**
 * One module in `src` becomes one module in `dist`, at the same place. Nothing
 * is bundled, so a worker file is found beside the code that starts it, stack
 * traces name real files, and the public entries are listed in one place:
 * `exports` of package.json. Types come from `tsc`, because tsup's own
 * declaration build doesn't run on TypeScript 6.
 */
export default defineConfig({
  entry: ["src/**/*.ts"],
  format: "esm",
  target: "es2022",
  platform: "neutral",
  bundle: false,
  sourcemap: true,
  clean: false,
  removeNodeProtocol: false,
  dts: false,
});
