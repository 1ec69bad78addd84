import { describe, expect, it } from "vitest";
import type { Company } from "../../../src/network/company/company.js";
import { isQuiet, judge } from "../../../src/network/company/judgement.js";
import { publicWith } from "./publicWith.js";

/** Own surprise of the public spread evenly from 0.7 to 1.3: nobody is far from anybody. */
function evenly(company: Company, accounts = 600): Company {
  return { ...company, surprise: company.surprise.map((own, a) => (a < accounts ? 0.7 + (0.6 * a) / (accounts - 1) : own)) };
}

describe("isQuiet", () => {
  it("holds where nobody stands out", () => {
    expect(isQuiet(evenly(publicWith({})), 1)).toBe(true);
  });

  it("holds for at least half of the publics of which whatever stands out does so by chance", () => {
    const quiet = Array.from({ length: 100 }, (_, seed) => isQuiet(publicWith({ seed: seed + 1 }), 2)).filter(Boolean);
    expect(quiet.length).toBeGreaterThanOrEqual(50);
  });

  it("doesn't where somebody stands out, a single account included", () => {
    expect(isQuiet(evenly(publicWith({ members: [6] })), 1)).toBe(false);
    expect(isQuiet(evenly(publicWith({ members: [1] })), 1)).toBe(false);
  });

  it("asks for a p-value of half of one among those tested, times the number of divisions", () => {
    const company = evenly(publicWith({ members: [1], far: 3, posts: 20 }));
    const logP = judge(company).logP[600]!;
    // Benjamini and Hochberg's line for the first of 601 at one half.
    const enough = Math.exp(Math.log(0.5 / 601) - logP);
    expect(enough).toBeGreaterThan(2);
    expect(isQuiet(company, enough * 0.999)).toBe(false);
    expect(isQuiet(company, enough * 1.001)).toBe(true);
  });

  it("doesn't take for standing out what is the partners' surprise alone", () => {
    const company = evenly(publicWith({ members: [6] }));
    // Five of the six have too few posts to be judged themselves, and the sixth has no more surprise of its own than is usual.
    company.posts.fill(2, 601);
    company.surprise[600] = 1;
    const { logP } = judge(company);
    expect(logP[600]).toBeLessThan(Math.log(0.5 / 601));
    expect(isQuiet(company, 1)).toBe(true);
    company.surprise[600] = 11;
    expect(isQuiet(company, 1)).toBe(false);
  });

  it("doesn't hold where too few are tested to say so", () => {
    expect(isQuiet(evenly(publicWith({ accounts: 199 }), 199), 1)).toBe(false);
    expect(isQuiet(evenly(publicWith({ accounts: 200 }), 200), 1)).toBe(true);
  });
});
