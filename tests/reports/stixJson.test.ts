import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.js";
import type { Run } from "../../src/model/run.js";
import { stixJson } from "../../src/reports/stixJson.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { emptyRun, hostileRun } from "../../src/testing/runVariants.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

interface Written {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

const SCHEMAS = fileURLToPath(new URL("../../../shared/data/stix-2.1-schemas/", import.meta.url));

/** The example with posts as evidence names them in a real run, a site of the cluster's own, and all members flagged. */
function siteRun(changed: Partial<Finding> = {}): Run {
  const example = exampleRun();
  const keyed = (post: string): string => `x:${post}`;
  const [first, ...others] = example.clusters;
  return {
    ...example,
    accounts: example.accounts.map((row) => (row.clusterId === "c1" ? { ...row, flagged: true } : row)),
    clusters: [{ ...first!, topObjects: [...first!.topObjects, { trace: "domain", object: "leaks.example", members: 3, sharers: 4 }, { trace: "domain", object: "news.example", members: 3, sharers: 400 }] }, ...others],
    findings: example.findings!.map((finding) => (finding.clusterId === "c1" ? { ...finding, ...changed } : finding)),
    evidence: (tie) => example.evidence(tie).map((share) => ({ ...share, sourcePost: keyed(share.sourcePost), targetPost: keyed(share.targetPost) })),
  };
}

const { findings: _, citedPosts: __, ...plain } = siteRun();
const runs: Readonly<Record<string, Run>> = {
  "a campaign": siteRun(),
  "a finding without a verdict": siteRun({ verdict: "undecided" }),
  "a run without findings": plain,
  "an empty run": emptyRun(exampleRun()),
  "hostile names": hostileRun(siteRun()),
};

function objectsOf(run: Run): readonly Written[] {
  return (JSON.parse(textOf(stixJson, run)) as { objects: Written[] }).objects;
}

const ofType = (objects: readonly Written[], type: string): Written[] => objects.filter((object) => object.type === type);

describe("stix.json", () => {
  it("keeps what every report promises", () => {
    checkReport(stixJson, exampleRun());
    checkReport(stixJson, siteRun());
  });

  it("is what was read over by hand, with ids that the reference library of OASIS makes too", () => {
    expect(textOf(stixJson, exampleRun())).toBe(golden("stix.json"));
    expect(textOf(stixJson, siteRun())).toBe(golden("stixOfSite.json"));
  });

  it("makes a campaign of what is found inauthentic only, and never adds up the two probabilities", () => {
    const [campaign] = ofType(objectsOf(siteRun()), "campaign");
    expect(campaign).toMatchObject({ confidence: 75, external_references: [{ source_name: "DISARM", external_id: "T0084.001", description: "copypasta" }], labels: ["copypasta", "inauthentic"] });
    expect(campaign!["description"]).toContain("Coordinated: 67% (25 to 99). Inauthentic, if coordinated: 75% (60 to 90).");
    const undecided = objectsOf(siteRun({ verdict: "undecided" }));
    expect(ofType(undecided, "campaign")).toEqual([]);
    expect(ofType(undecided, "report")).toMatchObject([{ confidence: 67, report_types: ["observed-data"], labels: ["copypasta", "undecided"] }]);
    expect(ofType(objectsOf(plain), "report")[0]!["description"]).toContain("Whether it is inauthentic wasn't judged.");
  });

  it("says next to every finding what else explains it and what would refute it", () => {
    const [report] = ofType(objectsOf(siteRun()), "report");
    expect(report).toMatchObject({ confidence: 67, report_types: ["campaign"] });
    expect(report!["description"]).toContain("\nInnocent explanations:\n- petition: 0 of 100. No link in common.\nWhat would refute it:\n- A share button.");
  });

  it("says how sure it is of each member, and of a site whose it is only where hardly anybody else shares it", () => {
    const objects = objectsOf(siteRun());
    const [campaign] = ofType(objects, "campaign");
    const taking = ofType(objects, "relationship").filter((one) => one["target_ref"] === campaign!.id);
    expect(taking.map((one) => one["confidence"])).toEqual([90, 100, 33]);
    expect(ofType(objects, "infrastructure").map((one) => one["name"])).toEqual(["leaks.example"]);
    expect(ofType(objects, "domain-name").map((one) => one["value"])).toEqual(["leaks.example", "news.example", "a.example"]);
  });

  it("names nobody that no evidence names, nobody who is served or attacked, and no words of a deleted post", () => {
    const text = textOf(stixJson, exampleRun());
    expect(text).toContain("x:-100");
    expect(["alice", "zoë", "quiet"].filter((name) => text.includes(name))).toEqual([]);
    expect(ofType(objectsOf(siteRun()), "observed-data").map((one) => one["external_references"])).toContainEqual([{ source_name: "x", external_id: "m1" }]);
  });

  describe.each(Object.entries(runs))("of %s", (_name, run) => {
    it("has each object once, and none that is referred to and missing", () => {
      const objects = objectsOf(run);
      const ids = objects.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const referred = objects.flatMap((object) => Object.entries(object).flatMap(([name, value]) => (/_refs?$/.test(name) ? [value].flat() : [])));
      expect(referred.filter((id) => !ids.includes(id as string))).toEqual([]);
    });

    it("has objects by the form of STIX", () => {
      for (const object of objectsOf(run)) {
        expect(object["spec_version"]).toBe("2.1");
        expect(object.id).toMatch(new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
        if (object.type !== "user-account" && object.type !== "domain-name") {
          for (const field of ["created", "modified"]) expect(object[field]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        }
        expect(Object.values(object).filter((value) => value === null || value === "" || (Array.isArray(value) && value.length === 0))).toEqual([]);
      }
    });

    it.skipIf(!existsSync(SCHEMAS))(`fits the schemas of OASIS${existsSync(SCHEMAS) ? "" : " (left out: they aren't there)"}`, () => {
      const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false, unicodeRegExp: false });
      for (const folder of ["common", "observables", "sdos", "sros"]) {
        for (const file of readdirSync(SCHEMAS + folder)) ajv.addSchema(JSON.parse(readFileSync(`${SCHEMAS}${folder}/${file}`, "utf8")) as object, `${folder}/${file}`);
      }
      const faults = (schema: string, value: unknown): string => (ajv.validate(schema, value) ? "" : `${schema}: ${ajv.errorsText()}`);
      const folderOf: Readonly<Record<string, string>> = { relationship: "sros", sighting: "sros", "user-account": "observables", "domain-name": "observables" };
      expect(faults("common/bundle.json", JSON.parse(textOf(stixJson, run)))).toBe("");
      for (const object of objectsOf(run)) expect(faults(`${folderOf[object.type] ?? "sdos"}/${object.type}.json`, object), JSON.stringify(object)).toBe("");
    });
  });
});
