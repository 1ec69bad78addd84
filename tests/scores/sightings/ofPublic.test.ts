import { expect, it } from "vitest";
import { ofPublic } from "../../../src/scores/sightings/ofPublic.js";
import { sightingOf } from "../../../src/scores/sightings/sighting.js";
import { concern, context } from "./context.js";

it("leaves out accounts of other clusters that the evidence names, and no member", () => {
  const by = (accountId: string, byMember: boolean) => ofPublic(context, sightingOf({ id: "1", platform: "x", accountId, createdAt: 0 }, concern({ byMember }), context));
  expect([by("z", false), by("y", false), by("z", true)]).toEqual([false, true, true]);
});
