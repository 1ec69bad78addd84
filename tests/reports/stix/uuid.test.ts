import { expect, it } from "vitest";
import { objectId, observableId, uuidV5 } from "../../../src/reports/stix/uuid.js";

// The first is the example of RFC 9562, A.4; the others are what the reference library of OASIS, stix2 3.0.2, makes.
it("makes the UUIDs that others make", () => {
  expect(uuidV5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  expect(observableId("domain-name", { value: "example.com" })).toBe("domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7");
  expect(observableId("user-account", { account_type: "twitter", user_id: "alice" })).toBe("user-account--641f47ee-cd74-575a-90df-7ae0a9a8bc14");
});

it("tells parts and types apart", () => {
  expect(new Set([objectId("note", "a", "b"), objectId("note", "ab"), objectId("note", "a,b"), objectId("report", "a", "b")]).size).toBe(4);
});
