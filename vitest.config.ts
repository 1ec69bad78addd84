import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/build.ts"],
    // Tests keep no state in modules, so files share their process: hundreds of small ones start twice as fast.
    isolate: false,
    maxWorkers: 2,
    // Two slow, shared cores are the yardstick: a test that starts the command line takes a second there.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      // Lists of exports, the shebang file, and what only runs inside another thread, process or browser.
      exclude: ["src/**/index.ts", "src/node.ts", "src/cli/main.ts", "src/**/worker.ts", "src/reports/html/page/**"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 85 },
    },
  },
});
