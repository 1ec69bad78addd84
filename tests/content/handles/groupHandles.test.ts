import fc from "fast-check";
import { expect, it } from "vitest";
import { groupHandles } from "../../../src/content/handles/groupHandles.js";

it("groups numbered families, equal skeletons and single edits, each with its reason", () => {
  const groups = groupHandles(["patriot_voice1", "PatriotVoice22", "patriot.voice303", "nasa", "NASA_", "freedomeagle", "freedomeagel", "unrelated"]);
  expect(groups.map(({ reason, handles }) => [reason, handles])).toEqual([
    ["numbered", ["PatriotVoice22", "patriot.voice303", "patriot_voice1"]],
    ["skeleton", ["NASA_", "nasa"]],
    ["edit", ["freedomeagel", "freedomeagle"]],
  ]);
  expect(groups[0]!.logChance).toBeLessThan(0);
});

it("holds no handle that wasn't given, whatever is given, in whatever order", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "1", "_", "\ud800", "\u200b", "я"), maxLength: 12 })), (handles) => {
      const groups = groupHandles(handles);
      for (const group of groups) for (const handle of group.handles) expect(handles).toContain(handle);
      expect(groupHandles([...handles].reverse())).toEqual(groups);
    }),
  );
});
