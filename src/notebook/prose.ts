import type { FindingsFileEntry, FindingsFileScore, RunFileCluster } from "../reports/index.js";
import { interval, percent } from "./findings.js";
import { escapeHtml, plainText } from "./html/markup.js";
import type { RunRecords } from "./runRecords.js";
import { createView, type View } from "./view.js";

/** A heading with its sentences. */
interface Passage {
  readonly heading: string;
  readonly sentences: readonly string[];
}

export function proseView(records: RunRecords, cluster: RunFileCluster): View<FindingsFileEntry | undefined> {
  const finding = records.findings.get(cluster.id);
  const passages = [summary(cluster, finding), ...(finding ? doubts(finding) : [])];
  const html = passages.map(({ heading, sentences }) => `<h3>${escapeHtml(heading)}</h3>\n${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("\n")}`).join("\n");
  const text = passages.map(({ heading, sentences }) => [heading, ...sentences.map((sentence) => `  ${sentence}`)].join("\n")).join("\n\n");
  return createView({ data: finding, html: `<section>${html}</section>`, text: plainText(text) });
}

function summary({ id, accounts, flagged, coordination, log10EValue }: RunFileCluster, finding: FindingsFileEntry | undefined): Passage {
  const heading = `Cluster ${id}: ${accounts.length} accounts${finding?.kind ? `, looks like ${finding.kind}` : ""}`;
  if (!finding) {
    const seen = flagged ? `The evidence is about 10 to the power of ${log10EValue.toFixed(1)} times likelier if they act together than by chance; coordinated: ${percent(coordination)}.` : "No evidence names it: chance, news or friends may explain its ties.";
    return { heading, sentences: [seen, "What kind of operation it looks like wasn't looked at."] };
  }
  return {
    heading,
    sentences: [
      finding.prose,
      `Verdict: ${finding.verdict}. ${finding.verdictBecause}`,
      `Coordinated: ${interval(finding.coordination)}. Inauthentic, if coordinated: ${interval(finding.inauthenticity)}. The two are different questions.`,
    ],
  };
}

function doubts({ explanations, refutedBy }: FindingsFileEntry): readonly Passage[] {
  return [
    { heading: "What else explains it", sentences: explanations.length > 0 ? explanations.map(explanation) : ["Nothing else was looked for."] },
    { heading: "What would refute it", sentences: refutedBy.length > 0 ? refutedBy : ["Nothing is known that would."] },
  ];
}

function explanation({ name, value, seen }: FindingsFileScore): string {
  return `${name} (${value === null ? "the data can't say" : `${Math.round(100 * value)} of 100`}): ${seen}`;
}
