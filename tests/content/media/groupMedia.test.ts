import fc from "fast-check";
import { expect, it } from "vitest";
import { groupMedia, groupMediaWatched } from "../../../src/content/media/groupMedia.js";
import { createRandom } from "../../../src/stats/random.js";

const BASE = "0123456789abcdef";
const hash = (...flipped: readonly number[]): string => {
  const bits = [...BASE].flatMap((digit) => [...parseInt(digit, 16).toString(2).padStart(4, "0")].map(Number));
  for (const bit of flipped) bits[bit]! ^= 1;
  return Array.from({ length: 16 }, (_, i) => parseInt(bits.slice(4 * i, 4 * i + 4).join(""), 2).toString(16)).join("");
};
const firstBits = (count: number): string => hash(...Array.from({ length: count }, (_, i) => i));
const distance = (a: string, b: string): number => [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((bit) => bit === "1").length;
const members = (hashes: readonly string[], settings?: { maxDistance?: number }): string[][] => groupMedia(hashes, settings).groups.map((group) => group.members.map((member) => member.hash).sort());

it("groups what differs in up to 8 of 64 bits, and not in 9", () => {
  expect(members([hash(), firstBits(8)])).toEqual([[hash(), firstBits(8)].sort()]);
  expect(members([hash(), firstBits(9)])).toEqual([]);
  expect(members([hash(), firstBits(9)], { maxDistance: 9 })).toHaveLength(1);
  expect(members([hash(), hash(3)], { maxDistance: 0 })).toEqual([]);
});

it("scales the distance with the length of hashes", () => {
  const long = hash().repeat(4);
  expect(members([long, firstBits(8).repeat(4)])).toHaveLength(1);
  expect(members([long, firstBits(9) + firstBits(8).repeat(3)])).toEqual([]);
});

it("is led by the one in the middle and says how far the others are", () => {
  const spread = [hash(), hash(1, 2, 3), hash(11, 12, 13), hash(21, 22, 23)];
  const { groups, representatives } = groupMedia(spread);
  expect(groups).toHaveLength(1);
  expect(groups[0]!.representative).toBe(hash());
  expect(groups[0]!.members.map((member) => member.distance)).toEqual([0, 3, 3, 3]);
  expect(spread.map((one) => representatives.get(one))).toEqual([hash(), hash(), hash(), hash()]);
});

it("cuts a chain from one picture to another", () => {
  const chain = Array.from({ length: 11 }, (_, i) => firstBits(6 * i));
  const { groups } = groupMedia(chain);
  expect(groups.length).toBeGreaterThan(2);
  for (const group of groups) for (const member of group.members) expect(distance(member.hash, group.representative)).toBeLessThanOrEqual(8);
});

it("never compares hashes of different lengths", () => {
  expect(members([BASE, `${BASE}00`, `${BASE}0000`])).toEqual([]);
});

it("knows one hash however it is written", () => {
  const { representatives, groups } = groupMedia([BASE, BASE.toUpperCase(), `0x${BASE}`, BASE]);
  expect(groups).toEqual([]);
  expect([...representatives.values()]).toEqual([BASE, BASE, BASE]);
});

it("sets aside what is no hash, with the reason, and goes on", () => {
  const { rejected, representatives } = groupMedia(["", "nonsense", "nonsense", "ab", BASE]);
  expect(rejected.map(({ hash }) => hash)).toEqual(["", "nonsense", "ab"]);
  for (const { reason } of rejected) expect(reason).not.toBe("");
  expect([...representatives]).toEqual([[BASE, BASE]]);
});

it("takes no input, and refuses a distance at which everything meets", () => {
  expect(groupMedia([])).toEqual({ representatives: new Map(), groups: [], rejected: [], limits: [] });
  expect(() => groupMedia([], { maxDistance: 17 })).toThrow("maxDistance");
  expect(() => groupMedia([], { maxDistance: NaN })).toThrow("maxDistance");
});

it("finds the same groups in whatever order, each hash in one, none wider than allowed", () => {
  const nearby = fc.array(fc.array(fc.nat(63), { maxLength: 7 }).map((bits) => hash(...new Set(bits))), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(nearby, fc.constantFrom(0, 3, 8), fc.infiniteStream(fc.nat()), (hashes, maxDistance, order) => {
      const result = groupMedia(hashes, { maxDistance });
      const shuffled = hashes.map((one) => ({ one, key: order.next().value! })).sort((a, b) => a.key - b.key).map(({ one }) => one);
      expect(groupMedia(shuffled, { maxDistance }).groups).toEqual(result.groups);
      const all = result.groups.flatMap((group) => group.members.map((member) => member.hash));
      expect(new Set(all).size).toBe(all.length);
      for (const group of result.groups) for (const member of group.members) expect(distance(member.hash, group.representative)).toBe(member.distance);
      expect(Math.max(0, ...result.groups.flatMap((group) => group.members.map((member) => member.distance)))).toBeLessThanOrEqual(maxDistance);
      // Whoever stands alone has no neighbour that stands alone too.
      const alone = [...new Set(hashes)].filter((one) => !all.includes(one));
      for (const a of alone) for (const b of alone) if (a !== b) expect(distance(a, b)).toBeGreaterThan(maxDistance);
    }),
    { numRuns: 60 },
  );
});

it("collapses a million equal hashes, and takes 60,000 that crowd together in seconds", () => {
  const startedAt = performance.now();
  expect(groupMedia(Array.from({ length: 1_000_000 }, () => BASE)).representatives.size).toBe(1);
  // All differ in the last 16 bits only: the neighbourhoods overlap and chunks are shared by all.
  const crowd = Array.from({ length: 60_000 }, (_, i) => `0123456789ab${i.toString(16).padStart(4, "0")}`);
  const { groups, limits } = groupMedia(crowd);
  expect(limits).toEqual([]);
  expect(groups.reduce((sum, group) => sum + group.members.length, 0)).toBeGreaterThan(59_000);
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});

it("says how far it is, and stops when told to", async () => {
  const random = createRandom(1);
  const word = (): string => Math.floor(random() * 2 ** 32).toString(16).padStart(8, "0");
  const hashes = Array.from({ length: 10_000 }, () => word() + word());
  const seen: number[] = [];
  const stop = new AbortController();
  const onProgress = (done: number, total: number): void => {
    expect(total).toBe(hashes.length);
    if (seen.push(done) === 2) stop.abort();
  };
  await expect(groupMediaWatched(hashes, {}, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: "interrupted" });
  expect(seen).toHaveLength(2);
  expect(await groupMediaWatched(hashes.slice(0, 100), {}, {})).toEqual(groupMedia(hashes.slice(0, 100)));
});
