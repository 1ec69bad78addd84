import { defineConfig, globalIgnores } from "eslint/config";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";
import { layers } from "./scripts/layers.js";

const SOURCES = ["src/**/*.ts"];

/** The files of the library that may use Node; everything else also runs in a browser. */
const NODE_FILES = ["src/cli/**/*.ts", "src/node.ts", "src/**/files.ts", "src/**/folder/**/*.ts", "src/**/threads/**/*.ts"];

/** One zone a layer: everything in `src` is out of bounds but itself and what it may import. */
const zones = Object.entries(layers).map(([layer, open]) => ({
  target: `./src/${layer}`,
  from: "./src",
  except: [layer, ...open].map((path) => `./${path}`),
  message: `${layer} may import ${open.join(", ") || "nothing of ours"}: see scripts/layers.js.`,
}));

const WORDLESS = new Set(["utils", "util", "helpers", "helper", "common", "misc"]);

/** @type {import("eslint").Rule.RuleModule} */
const tellingNames = {
  meta: { type: "problem", messages: { wordless: '"{{name}}" says nothing: name the file or folder after the concept in it.' }, schema: [] },
  create: (context) => ({
    Program(node) {
      const words = context.filename.split(/[\\/]/).map((part) => part.replace(/\..*$/, ""));
      const name = words.find((word) => WORDLESS.has(word.toLowerCase()));
      if (name) context.report({ node, messageId: "wordless", data: { name } });
    },
  }),
};

const HIDDEN_INPUT = "is a hidden input: take the clock or the seeded generator as an argument, so that every run can be replayed.";

const HIDDEN_INPUTS = [
  { object: "Math", property: "random", message: `Math.random ${HIDDEN_INPUT}` },
  { object: "Date", property: "now", message: `Date.now ${HIDDEN_INPUT}` },
  { object: "performance", property: "now", message: `performance.now ${HIDDEN_INPUT}` },
];

export default defineConfig(
  globalIgnores(["dist/", "coverage/", ".cache/", "lockstep-out/", "etc/"]),
  {
    files: ["**/*.ts", "**/*.js"],
    extends: [tseslint.configs.recommendedTypeChecked],
    // A rule that doesn't fit is discussed here, once, not switched off line by line.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX, lockstep: { rules: { "telling-names": tellingNames } } },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } })],
    },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "lockstep/telling-names": "error",
      "import-x/no-default-export": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // Under noUncheckedIndexedAccess every read of a typed array is `number | undefined`;
      // the loops of the hot path know their bounds and say so with `!`.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Its advice where a parameter may be undefined is to drop that `!`, as if a missing bound were fine.
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      // Records of functions are the norm here, and none of them reads `this`.
      "@typescript-eslint/unbound-method": "off",
      // tsc's noUnusedLocals and noUnusedParameters find these, and know that {@link} uses an import.
      "@typescript-eslint/no-unused-vars": "off",
      // Interfaces such as Engine return promises whether or not an implementation has to wait.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    // Tests take apart JSON whose shape they assert, and a cast in a JSDoc comment is invisible to these rules.
    files: ["tests/**", "**/*.js"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  // Untyped scripts around child processes and JSON; what they measure is typed.
  { files: ["benchmarks/**/*.js"], extends: [tseslint.configs.disableTypeChecked], languageOptions: { parserOptions: { projectService: false } } },
  {
    files: [...SOURCES, "{scripts,benchmarks}/**/*.{js,ts}"],
    rules: { "max-lines-per-function": ["error", { max: 70, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: SOURCES,
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
    },
  },
  {
    files: SOURCES,
    ignores: ["src/cli/**"],
    rules: {
      "no-console": "error",
      "no-restricted-properties": ["error", ...HIDDEN_INPUTS],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `new Date() ${HIDDEN_INPUT}` },
        { selector: "CallExpression[callee.name='Date']", message: `Date() ${HIDDEN_INPUT}` },
      ],
    },
  },
  {
    files: ["src/simulate/**/*.ts"],
    rules: {
      // The rule above is replaced here, not added to.
      "no-restricted-properties": [
        "error",
        ...HIDDEN_INPUTS,
        ...["log", "log2", "log10", "log1p", "exp", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot"].map(
          (property) => ({ object: "Math", property, message: "A world is the same bytes on every machine: take it from stats/portableMath.ts." }),
        ),
      ],
    },
  },
  {
    files: SOURCES,
    ignores: NODE_FILES,
    rules: {
      "import-x/no-nodejs-modules": "error",
      "no-restricted-globals": ["error", "process", "Buffer", "require", "global", "__dirname", "__filename", "setImmediate"],
    },
  },
  { files: ["*.config.{js,ts}", "tests/build.ts"], rules: { "import-x/no-default-export": "off" } },
);
