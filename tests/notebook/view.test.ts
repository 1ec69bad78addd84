import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { createView } from "../../src/notebook/view.js";

const view = createView({ data: [1], html: "<p>one</p>", text: "one" });
const kernel = globalThis as { __tslab__?: unknown };

describe("a view", () => {
  afterEach(() => {
    delete kernel.__tslab__;
  });

  it("shows itself in Deno's kernel", () => {
    const show = (view as unknown as Record<symbol, () => object>)[Symbol.for("Jupyter.display")]!;
    expect(show()).toEqual({ "text/html": "<p>one</p>", "text/plain": "one" });
  });

  it("is text where it is printed", () => {
    expect([inspect(view), String(view)]).toEqual(["one", "one"]);
  });

  it("asks tslab to show it where tslab prints it", () => {
    const shown: string[] = [];
    kernel.__tslab__ = { require: () => ({ display: { html: (html: string) => shown.push(html) } }) };
    expect(inspect(view)).toBe("");
    expect(shown).toEqual(["<p>one</p>"]);
  });
});
