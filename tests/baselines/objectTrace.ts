import type { Trace } from "../../src/model/trace.js";

/** The posts' opaque objects, one row each, with nothing left out. */
export const objectTrace: Trace = {
  name: "object",
  object: "an object",
  skips: "Skips nothing.",
  windowsSeconds: [60],
  settings: {},
  prepare: () => (post, emit) => post.objects?.forEach(emit),
};
