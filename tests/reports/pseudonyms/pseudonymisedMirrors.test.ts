import { expect, it } from "vitest";
import type { MirrorPair } from "../../../src/content/mirrors.js";
import { pseudonymisedMirrors } from "../../../src/reports/pseudonyms/pseudonymisedMirrors.js";

const PAIR: MirrorPair = { a: "alice.example", b: "two.example", itemsA: 9, itemsB: 8, shared: 7, logP: -20, order: 1, medianGapSeconds: 60, medianLagSeconds: 60, examples: [{ item: "a-talk-with-alice", secondsA: 1, secondsB: 61 }] };

it("takes names out of sites and articles, and keeps figures and times", () => {
  const inText = (text: string): string => text.replaceAll("alice", "nobody");
  expect(pseudonymisedMirrors({ groups: [{ sites: ["alice.example", "two.example"], pairs: [PAIR] }], setAside: [{ item: "all-about-alice", sites: 600 }] }, { inText })).toEqual({
    groups: [{ sites: ["nobody.example", "two.example"], pairs: [{ ...PAIR, a: "nobody.example", examples: [{ item: "a-talk-with-nobody", secondsA: 1, secondsB: 61 }] }] }],
    setAside: [{ item: "all-about-nobody", sites: 600 }],
  });
});
