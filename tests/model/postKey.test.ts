import { expect, it } from "vitest";
import { postKey } from "../../src/model/postKey.js";

it("tells posts of different platforms apart", () => {
  expect(postKey("x", "1")).toBe("x:1");
  expect(postKey("x", "1")).not.toBe(postKey("bluesky", "1"));
});
