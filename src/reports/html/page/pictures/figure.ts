import * as Plot from "@observablehq/plot";
import { element } from "../element.js";

/** Colours by name; the sheet holds their values for light, dark and print. Members and others differ in lightness too, so that a print in grey and colour-blind eyes tell them apart. */
export const COLOURS = { member: "var(--member)", other: "var(--other)", faint: "var(--faint)", ink: "var(--ink)" } as const;

/**
 * A picture with a caption. The drawing is one image to a screen reader, and `label` says what is to be seen in it.
 * Plot's own style sheet is taken out: the page's policy runs none but its own, which holds the same rules.
 */
export function figure(options: Plot.PlotOptions, label: string, caption?: string): HTMLElement {
  const drawn = draw(options, label);
  return element("figure", { class: "picture" }, drawn, caption !== undefined && element("figcaption", {}, caption));
}

/** The drawing alone. */
export function draw(options: Plot.PlotOptions, label: string): HTMLElement {
  const drawn = Plot.plot({ className: "plot", style: { background: "none" }, ...options });
  for (const style of drawn.querySelectorAll("style")) style.remove();
  for (const group of drawn.querySelectorAll("[aria-label], [aria-description], [aria-hidden]")) {
    for (const name of ["aria-label", "aria-description", "aria-hidden"]) group.removeAttribute(name);
  }
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector("svg:last-of-type")!;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return element("div", { class: "drawing" }, drawn);
}

/** Pixels between the margins of a sheet of A4. */
export const PAPER_WIDTH = 690;

/** How wide a picture may be in its place; before it stands anywhere, as wide as on paper. */
export function widthOf(place: HTMLElement, widthMax = 1040): number {
  const width = place.clientWidth || 720;
  return Math.max(260, Math.min(widthMax, width));
}
