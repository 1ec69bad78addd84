import type { Lexicon, Ways } from "./languages/lexicon.js";
import { IDEAS, Part } from "./message.js";

/** A lexicon made ready for speaking: everything split and looked up once. */
export interface Speech {
  readonly lexicon: Lexicon;
  /** Between words. */
  readonly gap: string;
  readonly plain: Spelling;
  /** The same with a capital at the start. */
  readonly capital: Spelling;
  /** What follows the thing in each way of a stance. */
  readonly afterThing: readonly (readonly string[])[];
  /** Whether a way of a stance or remark ends in a mark of its own. */
  readonly isMarked: readonly (readonly boolean[])[];
  /** Which ways of an actor are female, and what deeds are called then. */
  readonly isFemale: readonly (readonly boolean[])[];
  readonly femaleDeeds: readonly (readonly string[])[];
  /** By what there is: 1 for a time plus 2 for a place. */
  readonly orders: readonly (readonly Order[])[];
  readonly joints: readonly string[];
  /** With their capitals. */
  readonly openers: readonly string[];
  readonly closers: readonly string[];
}

export interface Spelling {
  /** By number of the idea; of a stance what stands before its thing. */
  readonly ways: readonly (readonly string[])[];
  readonly clock: readonly Around[];
  readonly percent: readonly Around[];
  readonly inTown: readonly Around[];
}

/** Parts of a clause in order, and what stands before each of them. */
interface Order {
  readonly parts: readonly Part[];
  readonly before: readonly string[];
}

/** What stands before and after a number or name. */
type Around = readonly [before: string, after: string];

export function prepareSpeech(lexicon: Lexicon): Speech {
  const gap = lexicon.script === "Han" ? "" : " ";
  const all = IDEAS.map((idea) => lexicon.words[idea].split("|"));
  const plain: Spelling = {
    ways: all.map((ways) => ways.map((way) => way.replace("~", "").split("#")[0]!)),
    clock: splitAround(lexicon.clock),
    percent: splitAround(lexicon.percent),
    inTown: splitAround(lexicon.inTown),
  };
  const begin = lexicon.femaleDeedsBegin;
  return {
    lexicon,
    gap,
    plain,
    capital: {
      ways: plain.ways.map((ways) => ways.map(capital)),
      clock: plain.clock.map(capitalAround),
      percent: plain.percent.map(capitalAround),
      inTown: plain.inTown.map(capitalAround),
    },
    afterThing: all.map((ways) => ways.map((way) => way.split("#")[1] ?? "")),
    isMarked: all.map((ways) => ways.map((way) => /[?？؟]$/.test(way))),
    isFemale: all.map((ways) => ways.map((way) => way.startsWith("~"))),
    femaleDeeds: all.map((ways) => ways.map((way) => (begin === undefined ? way : begin + way.slice(1)))),
    orders: [0, 1, 2, 3].map((present) => findOrders(lexicon, gap, present)),
    joints: lexicon.joints.split("|"),
    openers: lexicon.openers.split("|").map(capital),
    closers: lexicon.closers.split("|"),
  };
}

/** With a capital at the start, behind an opening question mark if there is one. */
export function capital(text: string): string {
  const at = text.startsWith("¿") ? 1 : 0;
  return text.slice(0, at) + text.slice(at, at + 1).toUpperCase() + text.slice(at + 1);
}

function capitalAround([before, after]: Around): Around {
  return [capital(before), after];
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
