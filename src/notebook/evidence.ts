import type { PostLine, RunFileCluster } from "../reports/index.js";
import { htmlTable, textTable } from "./html/markup.js";
import type { RunRecords } from "./runRecords.js";
import { createView, type View } from "./view.js";

/** One co-share: two posts, the earlier first, and what both share. */
export interface EvidenceRow {
  readonly trace: string;
  readonly object: string;
  readonly gapSeconds: number;
  readonly first: EvidencePost;
  readonly second: EvidencePost;
}

export interface EvidencePost {
  readonly account: string;
  readonly post: string;
  /** ISO 8601 in UTC. */
  readonly time: string | null;
  /** Undefined where the words aren't known, or the post was deleted. */
  readonly text: string | undefined;
}

export function evidenceView(records: RunRecords, cluster: RunFileCluster, most: number): View<readonly EvidenceRow[]> {
  const all = evidenceOf(records, cluster);
  const rows = all.slice(0, most);
  const caption = `Cluster ${cluster.id}: ${rows.length} of the ${all.length} pairs of posts that the run lists, those of the closest tie first. Times are UTC.`;
  const head = ["shared", "gap in s", "account", "time", "text", "account", "time", "text"];
  const cells = rows.map(({ trace, object, gapSeconds, first, second }) => [`${trace} ${object}`, gapSeconds, ...cellsOf(first), ...cellsOf(second)]);
  return createView({ data: rows, html: htmlTable(caption, head, cells), text: textTable(caption, head, cells) });
}

/** All co-shares that the run lists of a cluster: of the closest tie first, of a tie the rarest object first. */
export function evidenceOf({ ties, posts }: RunRecords, { id }: RunFileCluster): readonly EvidenceRow[] {
  return (ties.get(id) ?? []).flatMap(({ source, target, evidence }) =>
    evidence.map(({ trace, object, gapSeconds, sourcePost, targetPost, sourceTime, targetTime }) => {
      const one = postOf(source, sourcePost, sourceTime, posts);
      const other = postOf(target, targetPost, targetTime, posts);
      const [first, second] = seconds(sourceTime) <= seconds(targetTime) ? [one, other] : [other, one];
      return { trace, object, gapSeconds, first, second };
    }),
  );
}

function seconds(time: string | null): number {
  return time === null ? 0 : Date.parse(time) / 1000;
}

function postOf(account: string, post: string, time: string | null, posts: ReadonlyMap<string, PostLine>): EvidencePost {
  const { text, deletedTime } = posts.get(post) ?? {};
  return { account, post, time, text: deletedTime === undefined ? text : undefined };
}

function cellsOf({ account, time, text }: EvidencePost): readonly string[] {
  return [account, time ?? "", text ?? ""];
}
