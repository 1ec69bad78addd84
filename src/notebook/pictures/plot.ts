import type * as Plot from "@observablehq/plot";
import { LockstepError } from "../../model/errors.js";
import { escapeHtml, plainText } from "../html/markup.js";

/** Draws with Observable Plot, wherever it runs. */
export interface Plotter {
  readonly plot: typeof Plot;
  /** The plot as an SVG file of its own. @param label what a screen reader says of it */
  svg(options: Plot.PlotOptions, label: string): string;
}

interface Dom {
  readonly document: Document;
  readonly XMLSerializer: new () => { serializeToString(node: Node): string };
}

type Load<T> = () => Promise<T>;

/**
 * Observable Plot with the page's own document, or with that of jsdom where there is no page; both are optional peer dependencies.
 * @param loadPlot for tests, as is `loadDom`
 * @throws LockstepError `dependency-missing`, with the command that installs it
 */
export async function createPlotter(loadPlot: Load<typeof Plot> = () => import("@observablehq/plot"), loadDom: Load<Dom> = anyDom): Promise<Plotter> {
  const plot = await loadPlot().catch(missing("@observablehq/plot"));
  const { document, XMLSerializer } = await loadDom().catch(missing("jsdom"));
  const serializer = new XMLSerializer();
  return {
    plot,
    svg(options, label) {
      const picture = plot.plot({ ...options, document, figure: false });
      picture.setAttribute("role", "img");
      picture.setAttribute("aria-label", plainText(label));
      return serializer.serializeToString(picture);
    },
  };
}

async function anyDom(): Promise<Dom> {
  if (typeof document !== "undefined") return { document, XMLSerializer };
  const { JSDOM } = (await import("jsdom" as string)) as { readonly JSDOM: new (html: string) => { readonly window: Dom } };
  return new JSDOM("").window;
}

function missing(name: string): (cause: unknown) => never {
  return (cause) => {
    throw new LockstepError("dependency-missing", `Pictures in notebooks need the package ${name}, which is not installed or doesn't run here. Install it with: npm install ${name}`, { cause });
  };
}

/** A picture with words below it. */
export function figure(svg: string, caption: string): string {
  return `<figure style="margin:0">${svg}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}
