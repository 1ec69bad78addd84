import { expect, it } from "vitest";
import { hashText } from "../../src/model/hashText.js";

it("stays what it is: classes of accounts and the order of texts hang on it", () => {
  // FNV-1a of "" is its offset basis, of "a" 0xe40c292c (Noll's test vectors), of "foobar" 0xbf9cf968; MurmurHash3's fmix32 of them by another program.
  expect(["", "a", "foobar"].map(hashText)).toEqual([fmix32(0x811c9dc5n), fmix32(0xe40c292cn), fmix32(0xbf9cf968n)]);
});

it("takes texts of any signs", () => {
  for (const text of ["\u{1F600}", "\uD800", "\u0000", "x:\u0645\u0631\u062D\u0628\u0627"]) {
    expect(hashText(text)).toBe(hashText(`${text}`));
    expect(hashText(text)).toBeGreaterThanOrEqual(0);
    expect(Number.isInteger(hashText(text))).toBe(true);
  }
});

/** In whole numbers of any size, as the paper of MurmurHash3 has it. */
function fmix32(hash: bigint): number {
  const word = 2n ** 32n;
  let h = hash;
  h = ((h ^ (h / 2n ** 16n)) * 0x85ebca6bn) % word;
  h = ((h ^ (h / 2n ** 13n)) * 0xc2b2ae35n) % word;
  return Number(h ^ (h / 2n ** 16n));
}
