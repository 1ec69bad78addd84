/** What Deno's kernel for Jupyter asks of a value that it shows. */
const JUPYTER_DISPLAY: unique symbol = Symbol.for("Jupyter.display") as never;
/** What Node asks of a value that it prints; tslab prints what a cell ends with. */
const NODE_INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;

/** Something to look at. At the end of a cell it shows itself in Deno's kernel and in tslab; anywhere else take `html` or `svg`. */
export interface View<Data = unknown> {
  /** What is shown, for further work with it. */
  readonly data: Data;
  /** A fragment that loads nothing and runs nothing. */
  readonly html: string;
  /** The picture alone, as a file of its own; undefined for words and tables. */
  readonly svg: string | undefined;
  /** The same in words. */
  readonly text: string;
  readonly [JUPYTER_DISPLAY]: () => Readonly<Record<string, string>>;
  readonly [NODE_INSPECT]: () => string;
  toString(): string;
}

export function createView<Data>({ data, html, svg, text }: Pick<View<Data>, "data" | "html" | "text"> & { readonly svg?: string | undefined }): View<Data> {
  return {
    ...{ data, html, svg, text },
    [JUPYTER_DISPLAY]: () => ({ "text/html": html, "text/plain": text }),
    [NODE_INSPECT]: () => (showInTslab(html) ? "" : text),
    toString: () => text,
  };
}

/** What tslab lends to the code of cells. */
interface Tslab {
  require(name: "tslab"): { readonly display: { html(html: string): void } };
}

/** tslab knows no values that show themselves, so the value asks it to when it is printed. Returns whether it did. */
function showInTslab(html: string): boolean {
  const { __tslab__: tslab } = globalThis as { readonly __tslab__?: Tslab };
  if (!tslab) return false;
  tslab.require("tslab").display.html(html);
  return true;
}
