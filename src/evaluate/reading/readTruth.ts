import { growingFloat64, growingUint32, type GrowingColumn } from "../../model/columns.js";
import { LockstepError } from "../../model/errors.js";
import { createNames, type Names } from "../../model/names.js";
import { compareTexts } from "../../model/order.js";
import type { TruthAccount, TruthCampaign, TruthConfounder, TruthMembers, TruthPost, TruthRecord, TruthWorld } from "../../model/truth.js";
import type { Truth, TruthCampaignActions, TruthConfounderMembers } from "../truth.js";
import { eachLine, type TextPieces } from "./eachLine.js";
import { parseTruthLine } from "./truthLine.js";

/** How lockstep writes an organic post. Nearly all lines of a truth begin so, and nothing here needs them. */
const ORGANIC_POST = '{"record":"post","campaign":null,';

/**
 * Reads a truth, whose records may come in any order. Lines of organic posts as lockstep writes them are
 * passed over unread; every other line is checked.
 * @param pieces the text of a `truth.jsonl`
 * @param name what messages call it
 * @throws LockstepError `input-empty`, `line-too-long`; `input-schema` for a record that doesn't fit, with its line
 */
export async function readTruth(pieces: TextPieces, name: string): Promise<Truth> {
  const parts = newParts(name);
  const addLine = (line: string, number: number): void => {
    if (line !== "") add(parts, parseTruthLine(line, name, number), number);
  };
  await eachLine(pieces, name, addLine, ORGANIC_POST);
  return finish(parts);
}

/** Something that other records name before or after its own record comes. */
interface Declared<T> {
  /** Line that named it first. */
  readonly line: number;
  record: T | undefined;
}

interface CampaignParts extends Declared<TruthCampaign> {
  /** Position in order of first mention. */
  readonly position: number;
  readonly seconds: GrowingColumn<Float64Array>;
  readonly accounts: GrowingColumn<Uint32Array>;
}

interface ConfounderParts extends Declared<TruthConfounder> {
  readonly members: GrowingColumn<Uint32Array>;
}

/** Records in columns, and what they name held against what is declared. */
interface TruthParts {
  readonly name: string;
  readonly names: Names;
  /** By account: line that named it first. */
  readonly line: GrowingColumn<Uint32Array>;
  /** By account: 0 until its record comes, then the position of its campaign + 2, 1 for none. */
  campaign: Uint32Array;
  readonly campaigns: Map<string, CampaignParts>;
  readonly confounders: Map<string, ConfounderParts>;
  world: TruthWorld | undefined;
}

function newParts(name: string): TruthParts {
  return { name, names: createNames(), line: growingUint32(), campaign: new Uint32Array(1024), campaigns: new Map(), confounders: new Map(), world: undefined };
}

function add(parts: TruthParts, record: TruthRecord, line: number): void {
  switch (record.record) {
    case "account":
      return addAccount(parts, record, line);
    case "post":
      return addPost(parts, record, line);
    case "members":
      return addMembers(parts, record, line);
    case "campaign":
      return declare(parts, campaignParts(parts, record.campaign, line), record, line);
    case "confounder":
      return declare(parts, confounderParts(parts, record.confounder, line), record, line);
    case "world":
      if (parts.world) throw fault(parts, line, "is a second world: two files in one?");
      parts.world = record;
  }
}

function finish(parts: TruthParts): Truth {
  if (!parts.world) {
    if (parts.names.size === 0) throw new LockstepError("input-empty", `${parts.name} holds no record. Give the truth.jsonl of a simulated world.`);
    throw new LockstepError("input-schema", `${parts.name} has no record of its world; is it cut off? Write it anew with lockstep simulate.`);
  }
  const campaigns = finishCampaigns(parts);
  const position = new Map(campaigns.map(({ campaign }, i) => [campaign, i]));
  const sorted = Int32Array.from(parts.campaigns.keys(), (campaign) => position.get(campaign)!);
  const campaign = new Int32Array(parts.names.size);
  for (let account = 0; account < campaign.length; account++) {
    const stored = parts.campaign[account]!;
    if (stored === 0) throw fault(parts, parts.line.view()[account]!, `names account ${parts.names.name(account)}, which has no record`);
    campaign[account] = stored === 1 ? -1 : sorted[stored - 2]!;
  }
  return { name: parts.name, world: parts.world, accounts: parts.names, campaign, campaigns, confounders: finishConfounders(parts) };
}

function addAccount(parts: TruthParts, { account, campaign }: TruthAccount, line: number): void {
  const id = numberOf(parts, account, line);
  if (parts.campaign[id] !== 0) throw fault(parts, line, `repeats account ${account}`);
  parts.campaign[id] = campaign === null ? 1 : campaignParts(parts, campaign, line).position + 2;
}

function addPost(parts: TruthParts, { campaign, account, createdAt }: TruthPost, line: number): void {
  const id = numberOf(parts, account, line);
  if (campaign === null) return;
  const { seconds, accounts } = campaignParts(parts, campaign, line);
  seconds.push(createdAt);
  accounts.push(id);
}

function addMembers(parts: TruthParts, { confounder, accounts }: TruthMembers, line: number): void {
  const { members } = confounderParts(parts, confounder, line);
  for (const account of accounts) members.push(numberOf(parts, account, line));
}

function declare<T extends TruthCampaign | TruthConfounder>(parts: TruthParts, declared: Declared<T>, record: T, line: number): void {
  if (declared.record) throw fault(parts, line, `repeats a ${record.record} of an earlier line`);
  declared.record = record;
}

function numberOf(parts: TruthParts, account: string, line: number): number {
  const id = parts.names.intern(account);
  if (id < parts.line.length) return id;
  parts.line.push(line);
  if (id >= parts.campaign.length) {
    const larger = new Uint32Array(parts.campaign.length * 2);
    larger.set(parts.campaign);
    parts.campaign = larger;
  }
  return id;
}

function campaignParts(parts: TruthParts, campaign: string, line: number): CampaignParts {
  const known = parts.campaigns.get(campaign);
  if (known) return known;
  const added: CampaignParts = { line, record: undefined, position: parts.campaigns.size, seconds: growingFloat64(16), accounts: growingUint32(16) };
  parts.campaigns.set(campaign, added);
  return added;
}

function confounderParts(parts: TruthParts, confounder: string, line: number): ConfounderParts {
  const known = parts.confounders.get(confounder);
  if (known) return known;
  const added: ConfounderParts = { line, record: undefined, members: growingUint32(16) };
  parts.confounders.set(confounder, added);
  return added;
}

function finishCampaigns(parts: TruthParts): TruthCampaignActions[] {
  const campaigns = Array.from(parts.campaigns, ([campaign, { record, line, seconds, accounts }]) => {
    if (!record) throw fault(parts, line, `names campaign ${campaign}, which has no record`);
    const order = Uint32Array.from(seconds.view(), (_, i) => i).sort((a, b) => seconds.view()[a]! - seconds.view()[b]! || a - b);
    return {
      campaign,
      kind: record.kind,
      actionSeconds: Float64Array.from(order, (i) => seconds.view()[i]!),
      actionAccount: Uint32Array.from(order, (i) => accounts.view()[i]!),
    };
  });
  return campaigns.sort((a, b) => compareTexts(a.campaign, b.campaign));
}

function finishConfounders(parts: TruthParts): TruthConfounderMembers[] {
  const confounders = Array.from(parts.confounders, ([confounder, { record, line, members }]) => {
    if (!record) throw fault(parts, line, `names confounder ${confounder}, which has no record`);
    const sorted = members.finish().sort();
    return { confounder, kind: record.kind, sort: record.sort, members: sorted.filter((account, i) => account !== sorted[i - 1]) };
  });
  return confounders.sort((a, b) => compareTexts(a.confounder, b.confounder));
}

function fault(parts: TruthParts, line: number, what: string): LockstepError {
  return new LockstepError("input-schema", `${parts.name}, line ${line} ${what}. A truth is written by lockstep simulate as truth.jsonl; write it anew.`);
}
