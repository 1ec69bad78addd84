import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupTexts, groupTextsSettings } from "../../src/content/groupTexts.js";
import { createRandom } from "../../src/stats/random.js";
import { readPairs } from "./textPairs.js";

const LIBRARY = "the council wants to close our only library and nobody asked the people who borrow books there";
const RIVER = "volunteers will clean the river bank on saturday bring gloves and old clothes for everybody";

describe("pairs of texts in eleven languages (test half)", () => {
  it("are told apart with precision of at least 0.99 and recall of at least 0.95 from 60 characters on", async () => {
    const pairs = readPairs("test").filter(({ a, b }) => [...a].length >= 60 && [...b].length >= 60);
    expect(new Set(pairs.map(({ script }) => script)).size).toBeGreaterThanOrEqual(8);
    const { group } = await groupTexts(pairs.flatMap(({ a, b }) => [a, b]));
    const joined = pairs.map((_, i) => group[2 * i] === group[2 * i + 1]);
    const count = (label: string, found: boolean) => pairs.filter((pair, i) => pair.label === label && joined[i] === found).length;
    const right = count("same", true);
    expect(right).toBeGreaterThan(500);
    expect(count("different", false)).toBeGreaterThan(200);
    expect(right / (right + count("different", true))).toBeGreaterThanOrEqual(0.99);
    expect(right / (right + count("same", false))).toBeGreaterThanOrEqual(0.95);
    for (const changed of [0.1, 0.2, 0.3]) {
      const own = pairs.flatMap((pair, i) => (pair.changed === changed ? [joined[i]] : []));
      expect(own.filter(Boolean).length / own.length, `recall at ${changed}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it("are at least 2,000 in both halves together", () => {
    expect(readPairs("development").length + readPairs("test").length).toBeGreaterThanOrEqual(2000);
  });
});

describe("groupTexts", () => {
  it("numbers groups by first appearance and describes each", async () => {
    const texts = [RIVER, LIBRARY, LIBRARY.toUpperCase(), LIBRARY.replace("wants", "plans"), "short", "Short!"];
    const groups = await groupTexts(texts);
    expect(groups).toMatchObject({ size: 3, translations: [] });
    expect([...groups.group]).toEqual([0, 1, 1, 1, 2, 2]);
    expect([...groups.representative]).toEqual([0, 1, 4]);
    expect([...groups.members]).toEqual([1, 3, 2]);
    expect([...groups.distinct]).toEqual([1, 2, 1]);
    expect([...groups.short]).toEqual([0, 0, 1]);
    expect(groups.similarity[0]).toBe(1);
    expect(groups.similarity[1]).toBeGreaterThan(0.8);
    expect(groups.similarity[1]).toBeLessThan(1);
  });

  it("explains two texts side by side", async () => {
    const copy = `RT @a: ${LIBRARY.replace("wants", "plans")} 🔥`;
    const groups = await groupTexts([LIBRARY, LIBRARY, copy, RIVER]);
    expect(groups.explain(0, 1)).toMatchObject({ relation: "identical", similarity: 1 });
    const near = groups.explain(0, 2);
    expect(near).toMatchObject({ relation: "near-duplicate", representative: LIBRARY });
    expect(near.texts[1]).toMatchObject({ original: copy, key: LIBRARY.replace("wants", "plans"), similarity: near.similarity });
    expect(near.texts[1].steps.map(({ step }) => step)).toEqual(["repost prefix", "sign"]);
    expect(groups.explain(2, 3)).toMatchObject({ relation: "different", representative: undefined });
  });

  it("shows what texts of a group have in common, and what stands in the slots", async () => {
    const towns = ["Harlow", "Port Ansel", "Midden", "Lower Tarn"];
    const texts = towns.map((town) => `I'm from ${town} and I have never seen a government lie to families like this`);
    const { template } = await groupTexts(texts);
    expect(template(0)).toEqual(["im from", { fillers: ["harlow", "lower tarn", "midden", "port ansel"] }, "and i have never seen a government lie to families like this"]);
  });

  it("looks past what many different texts end with", async () => {
    const subjects = Array.from({ length: 60 }, (_, i) => Array.from({ length: 8 }, (_, w) => `word${(i * 8 + w) * 7919}`).join(" "));
    const signed = subjects.map((subject) => `${subject} sent with the small bird app`);
    const { group, explain } = await groupTexts([...signed, subjects[0]!]);
    expect(group[60]).toBe(group[0]);
    expect(explain(0, 60).texts[0]).toMatchObject({ key: subjects[0], steps: [{ step: "boilerplate" }] });
  });

  it("keeps the common end of one message's variants", async () => {
    const texts = Array.from({ length: 60 }, (_, i) => `i am from town${i * 7919} and nobody asked us about closing the library`);
    const { size, explain } = await groupTexts(texts);
    expect(size).toBe(1);
    expect(explain(0, 1).texts[0].key).toBe(texts[0]);
  });

  it("groups texts alike in any order, and no two members are less similar than the bound says", async () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i * 7919}`);
    // Windows of one long row, moved and damaged: similar to many others by any degree.
    const text = fc
      .record({ from: fc.integer({ min: 0, max: 20 }), damage: fc.array(fc.tuple(fc.nat(19), fc.nat(59)), { maxLength: 6 }) })
      .map(({ from, damage }) => {
        const own = words.slice(from, from + 20);
        for (const [at, word] of damage) own[at] = words[word]!;
        return own.join(" ");
      });
    const least = groupTextsSettings.minSimilarity.default;
    let pairs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 10, maxLength: 40 }), async (texts) => {
        const forward = await groupTexts(texts);
        const backward = await groupTexts([...texts].reverse());
        for (let i = 0; i < texts.length; i++) {
          for (let j = 0; j < i; j++) {
            const together = forward.group[i] === forward.group[j];
            expect(backward.group[texts.length - 1 - i] === backward.group[texts.length - 1 - j]).toBe(together);
            if (!together || texts[i] === texts[j]) continue;
            pairs++;
            expect(forward.explain(i, j).similarity).toBeGreaterThanOrEqual(2 * least - 1 - 1e-9);
          }
        }
        forward.representative.forEach((representative, group) => {
          texts.forEach((_, i) => {
            if (forward.group[i] === group) expect(forward.explain(i, representative).similarity).toBeGreaterThanOrEqual(least);
          });
        });
      }),
      { numRuns: 40 },
    );
    expect(pairs).toBeGreaterThan(100);
  });

  it("doesn't unite strangers, however few words a corpus has", async () => {
    const random = createRandom(1);
    const words = Array.from({ length: 30 }, (_, i) => `word${i * 7919}`);
    const strangers = Array.from({ length: 3000 }, () => Array.from({ length: 15 + Math.floor(random() * 14) }, () => words[Math.floor(random() * 30)]).join(" "));
    const { size, distinct } = await groupTexts(strangers);
    expect(size).toBe(3000);
    expect(Math.max(...distinct)).toBe(1);
  });

  it("finds copies beside such strangers, if they have words of their own", async () => {
    const random = createRandom(2);
    const words = Array.from({ length: 30 }, (_, i) => `word${i * 7919}`);
    const strangers = Array.from({ length: 3000 }, () => Array.from({ length: 20 }, () => words[Math.floor(random() * 30)]).join(" "));
    const { group } = await groupTexts([...strangers, LIBRARY, LIBRARY.replace("wants", "plans"), RIVER]);
    expect(group[3001]).toBe(group[3000]);
    expect(group[3002]).not.toBe(group[3000]);
  });

  it("finds a campaign that is nearly all there is", async () => {
    const random = createRandom(3);
    const changed = Array.from({ length: 400 }, () => {
      const words = LIBRARY.split(" ");
      for (let i = 0; i < 4; i++) words[Math.floor(random() * words.length)] = `new${Math.floor(random() * 1e6)}`;
      return words.join(" ");
    });
    const { group } = await groupTexts([LIBRARY, ...changed]);
    expect(group.filter((own) => own === group[0]).length).toBeGreaterThan(0.95 * group.length);
  });

  it("doesn't chain: in a row of texts that are each similar to the next, those that share nothing stay apart", async () => {
    const words = Array.from({ length: 60 }, (_, i) => String((i * 48_271 + 11) % 99_991).padStart(5, "x"));
    const row = Array.from({ length: 8 }, (_, i) => words.slice(6 * i, 6 * i + 18).join(" "));
    const { group, explain } = await groupTexts(row, { minSimilarity: 0.6 });
    row.forEach((_, i) => {
      if (i > 0) expect(explain(i - 1, i).similarity).toBeGreaterThan(0.6);
      for (let j = i + 3; j < row.length; j++) expect(group[i]).not.toBe(group[j]);
    });
    expect(new Set(group).size).toBeLessThan(row.length);
  });

  it("takes a million copies of one sentence, and hostile texts", async () => {
    const copies = new Array<string>(1_000_000).fill(LIBRARY);
    const { size, members } = await groupTexts(copies);
    expect([size, members[0]]).toEqual([1, 1_000_000]);
    const hostile = ["a".repeat(1_000_000), "ab ".repeat(300_000), "\ud800".repeat(1000), "", "字".repeat(100_000), "e\u0301\u0302\u0303".repeat(10_000), Array.from({ length: 200_000 }, (_, i) => i).join(" ")];
    const grouped = await groupTexts(hostile);
    expect(grouped.size).toBe(hostile.length - 1);
    expect(grouped.explain(0, 1).relation).toBe("different");
    expect(grouped.template(0)).toEqual(["a".repeat(1_000_000)]);
  });

  it("takes time in proportion to hostile texts of a megabyte", async () => {
    const pieces = ["\udc00\ud800", "\ud83d ", "RT @a: ", "https://", "#", "&amp;", "a\u0301\u0302", "аa", "\u200d", "of the ", "กข", "word1 word2 word1 "];
    const texts = pieces.flatMap((piece) => {
      const long = piece.repeat(Math.ceil(1_000_000 / piece.length));
      return [long, `${long} the council wants to close our only library`];
    });
    const from = performance.now();
    const { group } = await groupTexts(texts);
    expect(group).toHaveLength(texts.length);
    // Seconds; a quadratic step would take hours.
    expect(performance.now() - from).toBeLessThan(60_000);
  }, 120_000);

  it("works on nothing", async () => {
    expect(await groupTexts([])).toMatchObject({ size: 0, translations: [] });
  });

  it("stops when asked to, and tells how far it is", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const watch = { signal: controller.signal, onProgress: (done: number, total: number) => void seen.push(done / total) };
    await groupTexts([LIBRARY, RIVER], {}, watch);
    expect(seen.at(-1)).toBe(1);
    controller.abort();
    await expect(groupTexts([LIBRARY, RIVER], {}, watch)).rejects.toMatchObject({ code: "interrupted" });
  });

  it("refuses settings that make no sense", async () => {
    await expect(groupTexts([], { minSimilarity: 0.2 })).rejects.toMatchObject({ code: "setting-invalid" });
  });
});

describe("embed", () => {
  const english = "turnout of 58 percent decided the vote in three districts #Ballot24 said the council";
  const spanish = "la participación del 58 por ciento decidió en tres distritos #ballot24 dijo el consejo";
  const german = "die beteiligung von 61 prozent entschied in drei bezirken sagte der rat der stadt";
  const vectors = new Map([[english, [1, 0]], [spanish, [0.95, 0.1]], [german, [0, 1]], [LIBRARY, [0.1, 1]]]);
  const embed = (texts: readonly string[]) => texts.map((text) => vectors.get(text)!);

  it("proposes; what both texts keep makes a translation of it", async () => {
    const { translations, group } = await groupTexts([english, spanish, german, LIBRARY], {}, { embed });
    expect(new Set(group).size).toBe(4);
    expect(translations).toMatchObject([
      { groups: [0, 1], relation: "translated", anchors: ["#ballot24", "58"] },
      { groups: [2, 3], relation: "proposed", anchors: [] },
    ]);
  });

  it("has to return a vector for each text", async () => {
    await expect(groupTexts([english, spanish], {}, { embed: () => [[1]] })).rejects.toMatchObject({ code: "setting-invalid" });
  });
});
