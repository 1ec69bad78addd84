import { detect, read, runBaseline } from "lockstep";
import { accountVerdicts, baselines } from "lockstep/baselines";
import { traces } from "lockstep/traces";
import { hiding, makeWorld } from "./communities/world.js";
import { averagePrecision } from "./measure/averagePrecision.js";
import { writeRecord } from "./measure/record.js";

// How well campaigns rank and are found, and how many innocent people are flagged, in a family of worlds that shares nothing with
// those of `lockstep simulate`; beside it the ten-line heuristic.
const SEEDS = [2001, 2002, 2003];
const LOW_PARTICIPATION = { participation: 0.15, dilution: 0.3, rewording: 0 };
/** Campaigns that do little, and for ten days only. */
const FEW = { days: 10, actionsPerDay: 1 };
const LARGE = ["own site", "reposts", "news links"];
const CASES = [
  { name: "no campaign", campaigns: [] },
  { name: "no campaign, times in whole days", campaigns: [], resolutionSeconds: 86_400 },
  { name: "evasion 0.3", hides: hiding(0.3) },
  { name: "evasion 0.6", hides: hiding(0.6) },
  { name: "evasion 0.9", hides: hiding(0.9) },
  { name: "evasion 0.3, times in whole hours", hides: hiding(0.3), resolutionSeconds: 3600 },
  { name: "participation 0.3, jitter 10 minutes", hides: { ...LOW_PARTICIPATION, participation: 0.3, jitterSeconds: 600 } },
  { name: "participation 0.15, jitter a minute", hides: { ...LOW_PARTICIPATION, jitterSeconds: 60 } },
  { name: "participation 0.15, jitter 10 minutes", hides: { ...LOW_PARTICIPATION, jitterSeconds: 600 } },
  ...[0, 0.3, 0.6].map((level) => ({ ...FEW, name: `one thing a day, evasion ${level}`, hides: hiding(level) })),
  ...[0, 0.3].map((level) => ({ ...FEW, name: `three campaigns of 250, one thing a day, evasion ${level}`, campaigns: LARGE, size: 250, hides: hiding(level) })),
  { name: "three campaigns of 250, evasion 0.3", campaigns: LARGE, size: 250, hides: hiding(0.3) },
  { name: "three campaigns of 250, evasion 0.6", campaigns: LARGE, size: 250, hides: hiding(0.6) },
];
/** Groups of people who do what a campaign does, for reasons of their own. */
const REGULARS = [20, 30, 40, 60, 100];
CASES.push({ name: "no campaign, regulars of five stars", campaigns: [], regulars: REGULARS }, { name: "evasion 0.3, regulars of five stars", hides: hiding(0.3), regulars: REGULARS }, { name: "no campaign, 300 and 600 regulars of two stars", campaigns: [], regulars: [300, 600] });
/** Few people who can meet hardly anybody else. */
const LANGUAGES = [40, 60, 100, 150];
CASES.push({ name: "no campaign, four small languages", campaigns: [], languages: LANGUAGES }, { name: "evasion 0.6, four small languages", hides: hiding(0.6), languages: LANGUAGES });
/** Some who do many times what others do. */
const EAGER = 0.05;
CASES.push({ name: "no campaign, one in twenty very active", campaigns: [], eager: EAGER }, { name: "evasion 0.6, one in twenty very active", hides: hiding(0.6), eager: EAGER });
/** A public ten times as large, and campaigns of thousands; once, since it takes a while. */
CASES.push({ name: "60,000 people, five campaigns of 2,000 who do two things a day, evasion 0.3", people: 60_000, campaigns: [...LARGE, "mixed", "one text"], size: 2000, actionsPerDay: 2, hides: hiding(0.3), seeds: SEEDS.slice(0, 1) });
const HEURISTIC = baselines.find(({ name }) => name === "rarityCloseness");
const HEURISTIC_TRACES = traces.filter(({ name }) => ["hashtagSequence", "link", "reply", "repost", "text"].includes(name));

const rows = [];
for (const { name, seeds = SEEDS, ...settings } of CASES) {
  const found = [];
  for (const seed of seeds) {
    found.push(await judge(makeWorld({ seed, ...settings })));
    process.stderr.write(`${name}, seed ${seed}\n`);
  }
  const sum = (pick) => found.reduce((total, one) => total + pick(one), 0);
  const flagged = sum((one) => one.found + one.innocent);
  const withCampaigns = settings.campaigns?.length !== 0;
  rows.push({
    world: name,
    ...(withCampaigns ? { averagePrecision: mean(found, "averagePrecision"), heuristic: mean(found, "heuristic"), recall: round(sum((one) => one.found) / sum((one) => one.members)) } : {}),
    flagged,
    innocentFlagged: sum((one) => one.innocent),
    ...(settings.regulars === undefined ? {} : { regulars: sum((one) => one.regulars), regularsFlagged: sum((one) => one.regularsFlagged) }),
    falseAlarmsPerMillion: round((sum((one) => one.innocent) / sum((one) => one.people)) * 1e6),
  });
}
writeRecord(
  "communities",
  {
    seeds: SEEDS,
    world: "6,000 people in 40 communities, 14 days, breaking news, four fan clubs; eight campaigns of 30 who do six things a day, a day's jitter, participation 0.05, dilution and rewording 0.95 at evasion 1; regulars: 20 to 100 each who for all of the time repost half of what one star posts, three times a day, most within minutes; small languages: 40 to 150 people each, who see only what each other posts and some news of their own; very active: there every day, mostly several times, some all day, up to some hundreds of posts; fdr 0.01",
    bias: "Written by the authors of the detector, after it; methods were compared on other seeds of the same family.",
    rows,
  },
  { long: true },
);

async function judge({ posts, members, regulars, people }) {
  const run = await detect(read(posts), {}, { findings: false });
  const isMember = (account) => members.has(account.slice(account.indexOf(":") + 1));
  const flagged = run.accounts.filter(({ flagged }) => flagged);
  const scores = run.accounts.map(({ platform, accountId, coordination }) => [`${platform}:${accountId}`, coordination]);
  const { network, names } = await runBaseline(read(posts), { baseline: HEURISTIC, traces: HEURISTIC_TRACES });
  const verdicts = accountVerdicts(network);
  const heuristic = Array.from(verdicts.account, (account, i) => [names.accounts.name(account), verdicts.score[i]]);
  const found = flagged.filter(({ accountId }) => members.has(accountId)).length;
  const regularsFlagged = flagged.filter(({ accountId }) => regulars.has(accountId)).length;
  return { averagePrecision: averagePrecision(scores, isMember, members.size), heuristic: averagePrecision(heuristic, isMember, members.size), found, innocent: flagged.length - found, members: members.size, regulars: regulars.size, regularsFlagged, people };
}

function mean(found, figure) {
  return round(found.reduce((sum, one) => sum + one[figure], 0) / found.length);
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
