/** How a list stands in one cell of a table when it is neither JSON nor a Python list. */
export type CellForm = "one" | "words" | "tags";

// A URL may hold commas, semicolons and bars; a tag or handle can't.
const SEPARATORS: Readonly<Record<Exclude<CellForm, "one">, RegExp>> = { words: /\s+/, tags: /[\s,;|]+/ };

/**
 * The items of a cell: a JSON array, a Python list such as `['a', 'b']`, or else by `form`:
 * `one` whole cell, `words` between white space, `tags` also between commas, semicolons and bars.
 */
export function splitCell(cell: string, form: CellForm): readonly unknown[] {
  const text = cell.trim();
  if (text === "") return [];
  if (text.startsWith("[") && text.endsWith("]")) {
    const list = parseJsonArray(text) ?? parsePythonList(text);
    if (list) return list;
  }
  return form === "one" ? [text] : text.split(SEPARATORS[form]);
}

function parseJsonArray(text: string): readonly unknown[] | undefined {
  try {
    return JSON.parse(text) as readonly unknown[];
  } catch {
    return undefined;
  }
}

const PYTHON_ITEM = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([\w.+-]+))\s*(?:,|$)/uy;

/** Texts, numbers and None between brackets, as `str(list)` writes them; undefined for anything else. */
function parsePythonList(text: string): readonly unknown[] | undefined {
  const inner = text.slice(1, -1);
  const items: unknown[] = [];
  PYTHON_ITEM.lastIndex = 0;
  while (inner.slice(PYTHON_ITEM.lastIndex).trim() !== "") {
    const match = PYTHON_ITEM.exec(inner);
    if (!match) return undefined;
    const quoted = match[1] ?? match[2];
    if (quoted !== undefined) items.push(quoted.replace(/\\(['"\\])/gu, "$1"));
    else if (match[3] !== "None") items.push(match[3]);
  }
  return items;
}
