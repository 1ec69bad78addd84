import type { Account } from "../../model/account.js";
import type { RawRecord } from "../../model/adapter.js";
import type { CheckRules } from "./checkPost.js";
import { createFieldReader, type FieldReader } from "./fields.js";

type Draft = { -readonly [K in keyof Account]: Account[K] };

/** A function that turns a raw record into a canonical account, or says why it can't. */
export function createAccountCheck(rules: CheckRules): (record: RawRecord) => Account | string {
  const fields = createFieldReader(rules.times);
  return (record) => {
    fields.start();
    const id = fields.id(record.id, "id");
    const platform = fields.text(record.platform, "platform") ?? rules.platform;
    if (fields.fault !== undefined) return fields.fault;
    if (record.accountId !== undefined) return "is a post, not an account (it has an accountId)";
    if (id === undefined) return "id is missing";
    if (platform.includes(":")) return "platform holds a colon";
    const account: Draft = { id, platform };
    addTexts(account, record, fields);
    addFigures(account, record, fields);
    return fields.fault ?? account;
  };
}

function addTexts(account: Draft, record: RawRecord, fields: FieldReader): void {
  const handle = fields.text(record.handle, "handle");
  // A leading @ belongs to the mention, not to the name.
  if (handle !== undefined && handle !== "@") account.handle = handle.startsWith("@") ? handle.slice(1) : handle;
  for (const name of ["name", "bio", "owner", "avatarHash", "location", "lang"] as const) {
    const value = fields.text(record[name], name);
    if (value !== undefined) account[name] = value;
  }
}

function addFigures(account: Draft, record: RawRecord, fields: FieldReader): void {
  const createdAt = fields.time(record.createdAt, "createdAt", true);
  if (createdAt !== undefined) account.createdAt = createdAt;
  for (const name of ["followers", "following", "posts"] as const) {
    const value = fields.count(record[name], name);
    if (value !== undefined) account[name] = value;
  }
  for (const name of ["verified", "automated"] as const) {
    const value = fields.flag(record[name], name);
    if (value !== undefined) account[name] = value;
  }
}
