import { element } from "./element.js";
import { texts } from "./texts.js";

/** What a trace is called: a name of the run's own stands as it is. */
export function traceName(trace: string): string {
  return Object.hasOwn(texts.traces, trace) ? texts.traces[trace]!.name : trace;
}

export function traceChip(trace: string): HTMLElement {
  return element("span", { class: "trace" }, traceName(trace));
}
