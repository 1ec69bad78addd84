import { growingFloat64, growingUint32, type GrowingColumn } from "../../model/columns.js";
import { LockstepError } from "../../model/errors.js";
import { createNames } from "../../model/names.js";
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
  const collector = new TruthCollector(name);
  const add = (line: string, number: number): void => {
    if (line !== "") collector.add(parseTruthLine(line, name, number), number);
  };
  await eachLine(pieces, name, add, ORGANIC_POST);
  return collector.finish();
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
class TruthCollector {
  readonly #names = createNames();
  /** By account: line that named it first. */
  readonly #line = growingUint32();
  /** By account: 0 until its record comes, then the position of its campaign + 2, 1 for none. */
  #campaign = new Uint32Array(1024);
  readonly #campaigns = new Map<string, CampaignParts>();
  readonly #confounders = new Map<string, ConfounderParts>();
  #world: TruthWorld | undefined;

  constructor(readonly name: string) {}

  add(record: TruthRecord, line: number): void {
    switch (record.record) {
      case "account":
        return this.#addAccount(record, line);
      case "post":
        return this.#addPost(record, line);
      case "members":
        return this.#addMembers(record, line);
      case "campaign":
        return this.#declare(this.#campaignParts(record.campaign, line), record, line);
      case "confounder":
        return this.#declare(this.#confounderParts(record.confounder, line), record, line);
      case "world":
        if (this.#world) throw this.#fault(line, "is a second world: two files in one?");
        this.#world = record;
    }
  }

  finish(): Truth {
    if (!this.#world) {
      if (this.#names.size === 0) throw new LockstepError("input-empty", `${this.name} holds no record. Give the truth.jsonl of a simulated world.`);
      throw new LockstepError("input-schema", `${this.name} has no record of its world; is it cut off? Write it anew with lockstep simulate.`);
    }
    const campaigns = this.#finishCampaigns();
    const position = new Map(campaigns.map(({ campaign }, i) => [campaign, i]));
    const sorted = Int32Array.from(this.#campaigns.keys(), (campaign) => position.get(campaign)!);
    const campaign = new Int32Array(this.#names.size);
    for (let account = 0; account < campaign.length; account++) {
      const stored = this.#campaign[account]!;
      if (stored === 0) throw this.#fault(this.#line.view()[account]!, `names account ${this.#names.name(account)}, which has no record`);
      campaign[account] = stored === 1 ? -1 : sorted[stored - 2]!;
    }
    return { name: this.name, world: this.#world, accounts: this.#names, campaign, campaigns, confounders: this.#finishConfounders() };
  }

  #addAccount({ account, campaign }: TruthAccount, line: number): void {
    const id = this.#account(account, line);
    if (this.#campaign[id] !== 0) throw this.#fault(line, `repeats account ${account}`);
    this.#campaign[id] = campaign === null ? 1 : this.#campaignParts(campaign, line).position + 2;
  }

  #addPost({ campaign, account, createdAt }: TruthPost, line: number): void {
    const id = this.#account(account, line);
    if (campaign === null) return;
    const parts = this.#campaignParts(campaign, line);
    parts.seconds.push(createdAt);
    parts.accounts.push(id);
  }

  #addMembers({ confounder, accounts }: TruthMembers, line: number): void {
    const { members } = this.#confounderParts(confounder, line);
    for (const account of accounts) members.push(this.#account(account, line));
  }

  #declare<T extends TruthCampaign | TruthConfounder>(parts: Declared<T>, record: T, line: number): void {
    if (parts.record) throw this.#fault(line, `repeats a ${record.record} of an earlier line`);
    parts.record = record;
  }

  #account(account: string, line: number): number {
    const id = this.#names.intern(account);
    if (id < this.#line.length) return id;
    this.#line.push(line);
    if (id >= this.#campaign.length) {
      const larger = new Uint32Array(this.#campaign.length * 2);
      larger.set(this.#campaign);
      this.#campaign = larger;
    }
    return id;
  }

  #campaignParts(campaign: string, line: number): CampaignParts {
    let parts = this.#campaigns.get(campaign);
    if (!parts) {
      parts = { line, record: undefined, position: this.#campaigns.size, seconds: growingFloat64(16), accounts: growingUint32(16) };
      this.#campaigns.set(campaign, parts);
    }
    return parts;
  }

  #confounderParts(confounder: string, line: number): ConfounderParts {
    let parts = this.#confounders.get(confounder);
    if (!parts) this.#confounders.set(confounder, (parts = { line, record: undefined, members: growingUint32(16) }));
    return parts;
  }

  #finishCampaigns(): TruthCampaignActions[] {
    const campaigns = Array.from(this.#campaigns, ([campaign, { record, line, seconds, accounts }]) => {
      if (!record) throw this.#fault(line, `names campaign ${campaign}, which has no record`);
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

  #finishConfounders(): TruthConfounderMembers[] {
    const confounders = Array.from(this.#confounders, ([confounder, { record, line, members }]) => {
      if (!record) throw this.#fault(line, `names confounder ${confounder}, which has no record`);
      const sorted = members.finish().sort();
      return { confounder, kind: record.kind, sort: record.sort, members: sorted.filter((account, i) => account !== sorted[i - 1]) };
    });
    return confounders.sort((a, b) => compareTexts(a.confounder, b.confounder));
  }

  #fault(line: number, what: string): LockstepError {
    return new LockstepError("input-schema", `${this.name}, line ${line} ${what}. A truth is written by lockstep simulate as truth.jsonl; write it anew.`);
  }
}
