import type { FindingBlock } from "../../reportData.js";
import { accountName } from "../accounts.js";
import { duration, utcTime } from "../figures.js";
import { inertText } from "../inert.js";
import { texts } from "../texts.js";
import { traceName } from "../traceName.js";

/** One co-share in a sentence that can stand in a footnote. */
export function citationOf(block: FindingBlock, row: number, version: string): string {
  const { rows, posts, things } = block;
  const [first, second] = [rows.first[row]!, rows.second[row]!];
  const [from, to] = [posts.seconds[first], posts.seconds[second]];
  const nameOf = (post: number): string => accountName(block, posts.account[post]!);
  return texts.evidence.citation({
    ...{ first: inertText(posts.id[first]!), firstAccount: nameOf(first), firstTime: utcTime(from ?? null) },
    ...{ second: inertText(posts.id[second]!), secondAccount: nameOf(second), secondTime: utcTime(to ?? null) },
    gap: typeof from === "number" && typeof to === "number" ? duration(to - from) : texts.none,
    thing: `"${inertText(things.object[rows.thing[row]!]!)}" (${traceName(things.trace[rows.thing[row]!]!)})`,
    finding: block.id,
    version,
  });
}
