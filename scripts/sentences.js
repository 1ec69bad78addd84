import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/**
 * The sentences that a run writes into its results, as templates: whoever translates the report has to translate these beside the words of the page. They
 * are read from the source, as gettext's xgettext does, so that each stands once and none is forgotten. By itself it prints them as JSON, by file.
 */

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));
/** Where sentences of results are written. */
const PLACES = ["scores", "pipeline", "network/company", "engines", "content/media"];
/** Properties that no report shows. */
const UNSHOWN = new Set(["sources", "help", "question", "object", "skips", "description", "cites"]);
/** Functions whose texts are errors. */
const ERRORS = /Error$|^checkpoint$/;
const PHRASE = /\p{L}{2}[^\p{L}]*\s|\s[^\p{L}]*\p{L}/u;
const WORD = /\p{L}{2}/u;
const ADJACENT_SLOTS = /\{\d+\}(?:\s*\{\d+\})+/g;

/** Each template once, by the file that it is first found in. @returns {Map<string, readonly string[]>} */
export function sentenceTemplates() {
  /** @type {Set<string>} */
  const known = new Set();
  /** @type {Map<string, readonly string[]>} */
  const byFile = new Map();
  for (const file of PLACES.flatMap((place) => readdirSync(join(SOURCE, place), { recursive: true, encoding: "utf8" }).map((name) => join(SOURCE, place, name))).sort()) {
    if (!file.endsWith(".ts")) continue;
    const found = templatesOf(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)).filter((template) => !known.has(template));
    for (const template of found) known.add(template);
    if (found.length > 0) byFile.set(relative(SOURCE, file), [...new Set(found)]);
  }
  return byFile;
}

/** @param {ts.SourceFile} source @returns {string[]} */
function templatesOf(source) {
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (isUnshown(node)) return;
    const text = textOf(node);
    if (text !== undefined && (fills(node) ? WORD : PHRASE).test(text.replace(/\{\d+\}/g, ""))) found.push(text);
    // The pieces of a sum are no sentences, but what fills them may hold some.
    if (ts.isBinaryExpression(node) && text !== undefined) return;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.Node} node */
function isUnshown(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)) return true;
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) return ERRORS.test(node.expression.text);
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && UNSHOWN.has(node.name.text);
}

/** Whether it is what a template is filled with: in one case of two, by a function that is told what, or out of a map. @param {ts.Node} node */
function fills(node) {
  const { parent } = node;
  if (ts.isConditionalExpression(parent)) return ts.isTemplateSpan(parent.parent);
  if (ts.isArrayLiteralExpression(parent)) return parent.elements.length === 2 && parent.elements[1] === node;
  return ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) && parent.arguments.findIndex((argument) => argument === node) > 0;
}

/** A literal, a template with its slots numbered, or a sum of such; undefined for anything else. @param {ts.Node} node @returns {string | undefined} */
function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return numbered(node.head.text + node.templateSpans.map(({ literal }) => `{0}${literal.text}`).join(""));
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : numbered(left + right);
}

/** Slots from {1} on; those with nothing between them are one. @param {string} text */
function numbered(text) {
  let slot = 0;
  return text.replace(ADJACENT_SLOTS, "{0}").replace(/\{\d+\}/g, () => `{${++slot}}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(Object.fromEntries(sentenceTemplates()), null, 1));
}
