import Papa from "papaparse";

const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const FORBIDDEN_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const ATTRIBUTES = String.raw`(?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^<"]*"|'[^<']*'))*\s*`;
// Declaration, comment, end tag, start or empty tag; the rest is text. Sticky, so that nothing is skipped.
const XML_PART = new RegExp(String.raw`<\?xml${ATTRIBUTES}\?>|<!--(?:(?!--)[^])*-->|</([A-Za-z_:][\w:.-]*)\s*>|<([A-Za-z_:][\w:.-]*)${ATTRIBUTES}(/?)>|[^<]+`, "y");
const BARE_AMPERSAND = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;

/**
 * What is wrong with a file, judged by the end of its name: a CSV table with formulas or uneven
 * rows, XML that isn't well-formed, JSON that doesn't parse. Undefined if nothing is, or if
 * nothing is known about such files.
 */
export function textFault(file: string, text: string): string | undefined {
  const extension = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  switch (extension) {
    case "csv":
      return csvFault(text);
    case "json":
      return jsonFault(text);
    case "gexf":
    case "graphml":
    case "svg":
    case "xml":
      return xmlFault(text);
    default:
      return undefined;
  }
}

function csvFault(text: string): string | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: true });
  if (errors[0]) return `row ${errors[0].row ?? 0}: ${errors[0].message}`;
  const width = data[0]?.length;
  for (const [row, cells] of data.entries()) {
    if (cells.length !== width) return `row ${row} has ${cells.length} cells instead of ${width ?? 0}`;
    const formula = cells.find((cell) => FORMULA_START.test(cell) && !Number.isFinite(Number(cell)));
    if (formula !== undefined) return `row ${row} has a cell that spreadsheets run: ${JSON.stringify(formula)}`;
  }
  return undefined;
}

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function xmlFault(text: string): string | undefined {
  const forbidden = FORBIDDEN_IN_XML.exec(text);
  if (forbidden) return `character U+${forbidden[0].codePointAt(0)!.toString(16).toUpperCase()} at ${forbidden.index}`;
  const bare = BARE_AMPERSAND.exec(text);
  if (bare) return `a bare & at ${bare.index}`;
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    XML_PART.lastIndex = at;
    const part = XML_PART.exec(text);
    if (!part) return `no markup can begin like this: ${JSON.stringify(text.slice(at, at + 40))}`;
    const [whole, ending, beginning, empty] = part;
    if (ending !== undefined && open.pop() !== ending) return `</${ending}> at ${at} closes nothing`;
    if (beginning !== undefined && empty === "") open.push(beginning);
    at += whole.length;
  }
  return open.length > 0 ? `<${open.at(-1)!}> is never closed` : undefined;
}
