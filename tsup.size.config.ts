import { defineConfig } from "tsup";

/**
 * The root entry with everything it pulls in, as a web page would load it: for
 * the size limit only. Building it for browsers also fails if anything on the
 * way, a dependency included, needs Node.
 */
export default defineConfig({
  entry: { root: "src/index.ts" },
  outDir: ".cache/size",
  format: "esm",
  target: "es2022",
  platform: "browser",
  noExternal: [/./],
  minify: true,
  clean: true,
  sourcemap: false,
  removeNodeProtocol: false,
  dts: false,
});
