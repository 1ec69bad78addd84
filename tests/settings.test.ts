import { describe, expect, it } from "vitest";
import { resolveSettings, type SettingDeclarations } from "../src/model/settings.js";
import { traces } from "../src/traces/index.js";
import { readCases } from "./traces/readCases.js";

type Values = Readonly<Record<string, unknown>>;

/** Something that declares settings, and what comes out of its fixture under given values of them. */
interface Subject {
  /** Folder and name: `traces/link`. */
  readonly name: string;
  readonly settings: SettingDeclarations;
  result(values: Values): unknown;
}

const subjects: readonly Subject[] = traces.map((trace) => ({
  name: `traces/${trace.name}`,
  settings: trace.settings,
  result: (values) => {
    const objects: string[][] = [];
    const map = trace.prepare(values);
    for (const { post } of readCases(trace.name)) {
      const own: string[] = [];
      map(post, (object) => own.push(object));
      objects.push(own);
    }
    return objects;
  },
}));

/** For every declared setting a value that changes the result of a fixture. */
const changed: Values = {
  "traces/hashtagSequence.minHashtags": 4,
  "traces/object.ownPost": "keep",
  "traces/text.minLength": 5,
};

const declared = subjects.flatMap((subject) => Object.keys(subject.settings).map((setting) => ({ subject, setting, key: `${subject.name}.${setting}` })));

describe("settings", () => {
  it("all stand in the table of changed values, and nothing else does", () => {
    expect(Object.keys(changed).sort()).toEqual(declared.map(({ key }) => key).sort());
  });

  it.each(declared)("$key is read, and changes a result", ({ subject, setting, key }) => {
    const read = new Set<PropertyKey>();
    const watched = new Proxy(resolveSettings(subject.settings), {
      get(values, name, receiver) {
        read.add(name);
        return Reflect.get(values, name, receiver) as unknown;
      },
    });
    const before = subject.result(watched);
    expect([...read]).toContain(setting);
    const after = subject.result(resolveSettings(subject.settings, { [setting]: changed[key] }));
    expect(after).not.toEqual(before);
  });

  it.each(declared)("$key has help that fits behind a flag", ({ subject, setting }) => {
    expect(subject.settings[setting]!.help).toMatch(/^[a-z].*[^.]$/);
  });
});
