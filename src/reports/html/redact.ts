import type { Pseudonyms } from "../pseudonyms/pseudonyms.js";
import type { ReportDocument } from "./buildReport.js";
import type { FindingBlock, FindingHead, JudgedScore, Judgement, ReportHead } from "./reportData.js";

/** The same report under pseudonyms: no name of an account, no id of a post, and no word of a text that names one. */
export function redact({ head, blocks }: ReportDocument, pseudonyms: Pseudonyms): ReportDocument {
  return { head: redactHead(head, pseudonyms), blocks: blocks.map((block) => redactBlock(block, pseudonyms)) };
}

function redactHead(head: ReportHead, pseudonyms: Pseudonyms): ReportHead {
  return {
    ...head,
    inputs: head.inputs.map((input) => ({ ...input, name: pseudonyms.inText(input.name) })),
    limits: head.limits.map((limit) => ({ ...limit, examples: limit.examples.map(pseudonyms.object) })),
    isPseudonymised: true,
    findings: head.findings.map((finding) => redactFinding(finding, pseudonyms)),
  };
}

function redactFinding(finding: FindingHead, pseudonyms: Pseudonyms): FindingHead {
  return {
    ...finding,
    things: finding.things.map((thing) => ({ ...thing, object: pseudonyms.object(thing.object) })),
    judgement: finding.judgement ? redactJudgement(finding.judgement, pseudonyms) : null,
  };
}

function redactJudgement(judgement: Judgement, { account, inText }: Pseudonyms): Judgement {
  const redactScore = (score: JudgedScore): JudgedScore => ({
    ...score,
    seen: inText(score.seen),
    refutedBy: inText(score.refutedBy),
    channels: score.channels.map((channel) => ({ ...channel, meaning: inText(channel.meaning) })),
  });
  return {
    ...judgement,
    verdictBecause: inText(judgement.verdictBecause),
    kinds: judgement.kinds.map(redactScore),
    explanations: judgement.explanations.map(redactScore),
    refutedBy: judgement.refutedBy.map(inText),
    principals: judgement.principals.map(({ key }) => ({ key: account(key), label: null })),
  };
}

function redactBlock(block: FindingBlock, { account, post, object, inText }: Pseudonyms): FindingBlock {
  return {
    ...block,
    accounts: { ...block.accounts, key: block.accounts.key.map(account), label: block.accounts.label.map(() => null) },
    things: { trace: block.things.trace, object: block.things.object.map(object) },
    posts: { ...block.posts, id: block.posts.id.map(post), text: block.posts.text.map((text) => (text === null ? null : inText(text))) },
    paths: block.paths.map((path) => ({
      ...path,
      object: object(path.object),
      steps: path.steps.map((step) => ({ ...step, account: account(step.account), post: post(step.post), domain: step.domain === null ? null : inText(step.domain) })),
    })),
    voice: block.voice.map((series) => ({ ...series, hashtag: inText(series.hashtag) })),
  };
}

/** The names that a key file has to keep: by pseudonym, whatever stands in the report. */
export function namesBehind({ head, blocks }: ReportDocument, pseudonyms: Pseudonyms): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { accounts, posts } of blocks) {
    for (const key of accounts.key) names.set(pseudonyms.account(key), key);
    for (const id of posts.id) names.set(pseudonyms.post(id), id);
  }
  for (const { judgement } of head.findings) for (const { key } of judgement?.principals ?? []) names.set(pseudonyms.account(key), key);
  return names;
}
