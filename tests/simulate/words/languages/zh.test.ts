import { expect, it } from "vitest";
import { zh } from "../../../../src/simulate/words/languages/zh.js";
import { plain } from "../spoken.js";

it("puts time and place before the deed, without spaces", () => {
  expect(plain(zh, "team", "prepare", "match", "thisWeek", "inOurTown")).toBe("我们的球队本周在我们城里准备客场比赛。");
  expect(plain(zh, "whoSaw", "phone", "worthIt")).toBe("谁看到了折叠手机？很值得。");
});
