import { checkpoint } from "../model/checkpoint.js";
import type { AccountLedger } from "../model/ledger.js";
import type { Names } from "../model/names.js";
import type { Network } from "../model/network.js";
import type { EvidenceSummary } from "../model/run.js";
import { addCompanyTies, partnerPairs } from "../network/company/companyTies.js";
import { gatherColumns, type CompanyTrace } from "../network/company/columns.js";
import { decide, type Decision } from "../network/company/decide.js";
import { createLedgers } from "../network/company/ledger.js";
import { createColumnsOf } from "../network/company/columnsOf.js";
import { measureDivisions, type Division } from "../network/company/divisions.js";
import { measureSensitivity, type CompanySensitivity } from "../network/company/sensitivity.js";
import { createLookAround, type LookAround } from "../network/company/surroundings.js";
import { undecidable } from "../network/company/undecidable.js";
import { fuse } from "../network/fuse.js";
import { group, NO_GROUP } from "../network/group.js";
import type { Sensitivity } from "../model/sensitivity.js";
import type { SettingValues } from "../model/settings.js";
import { HABIT_TRACES, type detectSettings } from "./detectSettings.js";
import type { DetectOptions } from "./detect.js";
import type { PairedTrace } from "./pairTrace.js";
import { inOneGo } from "./progress.js";

type Values = SettingValues<typeof detectSettings>;

/** Whom a run names, and the network with the ties that show why. */
export interface Judged {
  readonly decision: Decision;
  /** What it rests on. */
  readonly evidence: EvidenceSummary;
  readonly network: Network;
  /** Undefined unless it was asked for. */
  readonly sensitivity: CompanySensitivity | undefined;
  /** Of an account by number. */
  ledger(account: number): Omit<AccountLedger, "clusterId">;
}

/**
 * Judges accounts by the company they keep over all traces, and fuses the traces' ties, those of company included.
 * @param cappedPart part of the shares that are of things whose sharers weren't all collected
 */
export async function judgeCompany(paired: readonly PairedTrace[], accounts: Names, cappedPart: number, values: Values, options: DetectOptions): Promise<Judged> {
  const sources = companyTraces(paired);
  const { decision, sensitivity } = await measure(sources, accounts, paired, cappedPart, values, options);
  const pairs = partnerPairs(
    decision.judgements.map(({ company }) => company),
    decision.cluster,
  );
  const weighed = paired.flatMap(({ evidence, weighed: ties, summary }) => addCompanyTies(evidence, ties, pairs, summary.windowsSeconds.length) ?? []);
  // The columns are gathered anew once somebody asks: until then they would hold all shares a second time.
  let ledgerOf: ReturnType<typeof createLedgers> | undefined;
  return {
    decision,
    evidence: summarise(decision),
    network: fuse(weighed, accounts),
    sensitivity,
    ledger: (account) => (ledgerOf ??= createLedgers(createColumnsOf(gatherColumns(sources), accounts), decision, sources))(account),
  };
}

/** The shares of a run's traces, and which of them are habits. */
export function companyTraces(paired: readonly PairedTrace[]): readonly CompanyTrace[] {
  return paired.map(({ evidence: { shares } }) => ({ shares, habit: HABIT_TRACES.includes(shares.trace) }));
}

/** Columns are held no longer than this: they take as much memory as the shares. */
async function measure(sources: readonly CompanyTrace[], accounts: Names, paired: readonly PairedTrace[], cappedPart: number, values: Values, options: DetectOptions): Promise<Pick<Judged, "decision" | "sensitivity">> {
  const progress = (stage: string) => (done: number, total: number) => options.onProgress?.({ stage, done, total, unit: "accounts" });
  const divisions: Division[] = [];
  const columns = gatherColumns(sources);
  const cannot = undecidable(columns, cappedPart);
  const { companies, quiet } = await measureDivisions(columns, accounts, {
    signal: options.signal,
    onProgress: progress("company"),
    onDivision: options.sensitivity ? (division) => divisions.push(division) : undefined,
  });
  options.onProgress?.(inOneGo("weigh", paired.reduce((sum, { summary }) => sum + summary.ties, 0), "ties"));
  await checkpoint(options.signal);
  const settings = { ...values, quiet, undecidable: cannot };
  const columnsOf = createColumnsOf(columns, accounts);
  const lookAroundOf = (salt: number): LookAround => createLookAround(columnsOf, salt);
  const decision = decide(companies, settings, lookAroundOf(0));
  const [first, ...rest] = divisions;
  const sensitivity = first ? await measureSensitivity({ divisions: [first, ...rest], companies, decision, lookAroundOf }, settings, options.signal, progress("sensitivity")) : undefined;
  return { decision, sensitivity };
}

function summarise({ judgements, quiet, tested, passed, logPLine, communities, logPOfCommunities, undecided }: Decision): EvidenceSummary {
  return {
    ...{ tested, passed, log10PLine: logPLine === undefined ? undefined : logPLine / Math.LN10 },
    ...{ communities: communities.length, log10POfCommunities: communities.length === 0 ? undefined : logPOfCommunities / Math.LN10, undecided },
    divisions: judgements.map(({ company, usual }) => ({
      ...{ classes: company.classes, tested: usual.tested, usualMedian: usual.median, usualScale: usual.scale, usualLevel: usual.level, usualSlope: usual.slope },
      ...{ usualExcess: usual.excess, sharesPerPost: company.sharesPerPost },
    })),
    divisionsLeftOut: quiet,
  };
}

/**
 * Flagged clusters first, as decided; then groups of ties among everybody else, which no evidence names.
 * @returns per account number its group, or NO_GROUP, and how many groups are flagged
 */
export function groupAll({ decision, network }: Judged, values: Values): { readonly groups: Int32Array; readonly flagged: number } {
  const { cluster } = decision;
  const flagged = cluster.reduce((most, c) => Math.max(most, c + 1), 0);
  const outside = Uint32Array.from(network.source, (_, tie) => tie).filter((tie) => cluster[network.source[tie]!] === NO_GROUP && cluster[network.target[tie]!] === NO_GROUP);
  const pick = (tie: number): number => outside[tie]!;
  const rest = group(
    {
      accounts: network.accounts,
      source: outside.map((_, i) => network.source[pick(i)]!),
      target: outside.map((_, i) => network.target[pick(i)]!),
      weight: Float64Array.from(outside, (tie) => network.weight[tie]!),
    },
    values,
  );
  return { groups: cluster.map((c, a) => (c !== NO_GROUP ? c : rest[a] === NO_GROUP ? NO_GROUP : flagged + rest[a]!)), flagged };
}

/** Probability of being coordinated, by Bayes' rule from the e-value and the part of accounts that are before one looks. */
export function probability(logE: number, baseRate: number): number {
  return 1 / (1 + ((1 - baseRate) / baseRate) * Math.exp(-logE));
}

/** Sensitivity with the names that the run gives. */
export function nameSensitivity({ repetitions, clusters }: CompanySensitivity, accounts: Names, clusterId: (cluster: number) => string): Sensitivity {
  return {
    repetitions,
    clusters: clusters.map(({ jaccard, members }, c) => ({ id: clusterId(c), jaccard, members: members.map(({ account, flaggedShare }) => ({ account: accounts.name(account), flaggedShare })) })),
  };
}
