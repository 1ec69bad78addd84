import { describe, expect, it } from "vitest";
import { createPlotter } from "../../../src/notebook/pictures/plot.js";

describe("createPlotter", () => {
  it("makes an SVG file that says what it is", async () => {
    const { plot, svg } = await createPlotter();
    const picture = svg({ marks: [plot.dot([{ x: 1, y: "<b>" }], { x: "x", y: "y" })] }, 'two "words"');
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img" aria-label="two &quot;words&quot;"/);
    expect(picture).toContain("&lt;b&gt;");
  });

  it("says what to install where something is missing", async () => {
    const absent = () => Promise.reject(new Error("Cannot find package"));
    await expect(createPlotter(absent)).rejects.toMatchObject({ code: "dependency-missing", message: expect.stringContaining("npm install @observablehq/plot") as string });
    await expect(createPlotter(undefined, absent)).rejects.toMatchObject({ code: "dependency-missing", message: expect.stringContaining("npm install jsdom") as string });
  });
});
