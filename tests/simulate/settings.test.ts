import { describe, expect, it } from "vitest";
import { chosen } from "../../src/simulate/settings.js";

describe("chosen", () => {
  const registry = ["a", "b", "c"].map((name) => ({ name }));

  it("takes names, all, or none, in the registry's order", () => {
    expect(chosen(registry, ["c", "a"]).map(({ name }) => name)).toEqual(["a", "c"]);
    expect(chosen(registry, ["all"])).toEqual(registry);
    expect(chosen(registry, ["none"])).toEqual([]);
    expect(chosen([...registry, { name: "d", byNameOnly: true as const }], ["all"])).toEqual(registry);
    expect(chosen([...registry, { name: "d", byNameOnly: true as const }], ["all", "d"]).map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
  });
});
