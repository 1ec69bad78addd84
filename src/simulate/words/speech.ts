import type { Lexicon, Ways } from "./languages/lexicon.js";
import { IDEAS, Part, partOf } from "./message.js";

/** A lexicon made ready for speaking: everything split and looked up once. */
export interface Speech {
  readonly lexicon: Lexicon;
  /** Between words. */
  readonly gap: string;
  /** By number of the idea; stances are split at the gap for their thing. */
  readonly ways: readonly (readonly string[])[];
  readonly afterThing: readonly (readonly string[])[];
  /** Of an actor: which ways are female. Of a deed: what it is called if they are. */
  readonly female: readonly (readonly boolean[])[];
  readonly femaleDeeds: readonly (readonly string[])[];
  /** By what there is: 1 for a time plus 2 for a place. */
  readonly orders: readonly (readonly Order[])[];
  readonly clock: readonly Around[];
  readonly percent: readonly Around[];
  readonly inTown: readonly Around[];
  readonly joints: readonly string[];
  readonly openers: readonly string[];
  readonly closers: readonly string[];
}

/** Parts of a clause in order, and what stands before each of them. */
export interface Order {
  readonly parts: readonly Part[];
  readonly before: readonly string[];
}

/** What stands before and after a number or name. */
export type Around = readonly [before: string, after: string];

export function prepareSpeech(lexicon: Lexicon): Speech {
  const gap = lexicon.script === "Han" ? "" : " ";
  const ways: string[][] = [];
  const afterThing: string[][] = [];
  const female: boolean[][] = [];
  const femaleDeeds: string[][] = [];
  IDEAS.forEach((idea, number) => {
    const all = lexicon.words[idea].split("|");
    ways.push(all.map((way) => way.replace("~", "").split("#")[0]!));
    afterThing.push(partOf(number) === Part.stance ? all.map((way) => way.split("#")[1] ?? "") : []);
    female.push(all.map((way) => way.startsWith("~")));
    femaleDeeds.push(all.map((way) => (lexicon.femaleDeedsBegin === undefined ? way : lexicon.femaleDeedsBegin + way.slice(1))));
  });
  return {
    lexicon, gap, ways, afterThing, female, femaleDeeds,
    orders: [0, 1, 2, 3].map((present) => findOrders(lexicon, gap, present)),
    clock: splitAround(lexicon.clock),
    percent: splitAround(lexicon.percent),
    inTown: splitAround(lexicon.inTown),
    joints: lexicon.joints.split("|"),
    openers: lexicon.openers.split("|"),
    closers: lexicon.closers.split("|"),
  };
}

const LETTERS: Readonly<Record<string, Part>> = { S: Part.actor, V: Part.deed, O: Part.thing, T: Part.time, P: Part.place };

/** Orders that begin with something present, without what isn't, each once. */
function findOrders(lexicon: Lexicon, gap: string, present: number): readonly Order[] {
  const isPresent = (letter: string) => (letter !== "T" || (present & 1) !== 0) && (letter !== "P" || (present & 2) !== 0);
  const seen = new Set<string>();
  const comma = lexicon.script === "Han" ? "，" : lexicon.script === "Arabic" ? "،" : ",";
  const orders: Order[] = [];
  for (const pattern of lexicon.orders) {
    const items = pattern.split(" ");
    const kept = items.filter((item) => isPresent(item[0]!));
    if (!isPresent(items[0]![0]!) || seen.has(kept.join())) continue;
    seen.add(kept.join());
    orders.push({
      parts: kept.map((item) => LETTERS[item[0]!]!),
      before: kept.map((_, at) => (at === 0 ? "" : kept[at - 1]!.endsWith(",") ? comma + gap : gap)),
    });
  }
  return orders;
}

function splitAround(ways: Ways): readonly Around[] {
  return ways.split("|").map((way) => {
    const [before, after] = way.split("#");
    return [before!, after!];
  });
}
