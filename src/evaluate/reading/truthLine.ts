import { LockstepError } from "../../model/errors.js";
import { CAMPAIGN_KINDS, type TruthRecord } from "../../model/truth.js";

/**
 * A line of `truth.jsonl`, with those fields checked that measurement relies on.
 * @throws LockstepError `input-schema`, naming file, line and what doesn't fit
 */
export function parseTruthLine(line: string, name: string, number: number): TruthRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw refuse(name, number, "is no JSON", cause);
  }
  const fault = faultOf(value as Partial<TruthRecord> | null);
  if (fault !== undefined) throw refuse(name, number, fault);
  return value as TruthRecord;
}

function refuse(name: string, number: number, what: string, cause?: unknown): LockstepError {
  return new LockstepError("input-schema", `${name}, line ${number} ${what}. A truth is written by lockstep simulate as truth.jsonl, plain text with one record a line.`, { cause });
}

/** What is wrong with a record; undefined if nothing is. */
function faultOf(record: Partial<TruthRecord> | null): string | undefined {
  if (typeof record !== "object" || record === null) return "is no record";
  switch (record.record) {
    case "account":
      if (!isText(record.account)) return "has no account";
      return record.campaign === null || isText(record.campaign) ? undefined : "has no campaign: it has to be null or a name";
    case "post":
      if (!isText(record.account)) return "has no account";
      if (!Number.isFinite(record.createdAt)) return "has no createdAt in Unix seconds";
      return record.campaign === null || isText(record.campaign) ? undefined : "has no campaign: it has to be null or a name";
    case "members":
      if (!isText(record.confounder)) return "has no confounder";
      return Array.isArray(record.accounts) && record.accounts.every(isText) ? undefined : "has no list of accounts";
    case "campaign":
      if (!isText(record.campaign)) return "has no campaign";
      return CAMPAIGN_KINDS.some((kind) => kind === record.kind) ? undefined : `has no kind out of ${CAMPAIGN_KINDS.join(", ")}`;
    case "confounder":
      if (!isText(record.confounder) || !isText(record.kind)) return "has no confounder or no kind";
      return record.sort === "open" || record.sort === "spontaneous" ? undefined : "has no sort: open or spontaneous";
    case "world":
      if (record.formatVersion !== 1) return `has formatVersion ${JSON.stringify(record.formatVersion)}; this version of lockstep reads 1`;
      if (!Array.isArray(record.platforms) || !record.platforms.every(isText)) return "has no list of platforms";
      return Number.isFinite(record.fromSeconds) && Number.isFinite(record.toSeconds) ? undefined : "has no fromSeconds and toSeconds";
    case undefined:
    default:
      return "has no record out of world, campaign, confounder, members, account, post";
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
