import type { ObjectTag } from "../model/cluster.js";
import { LockstepError } from "../model/errors.js";
import { readAddress } from "./url/address.js";

/** One line of somebody's list of domains. */
export interface ListedDomain {
  readonly domain: string;
  /** What the list says that the domain belongs to. */
  readonly operation: string;
  /** Who says so. */
  readonly source: string;
}

/** Domains and what lists say of them. */
export interface DomainTags {
  /** The tags of a site, or of the page with that key, sorted; none if neither its host nor a domain above is listed. */
  tagsOf(key: string): readonly ObjectTag[];
}

const NONE: readonly ObjectTag[] = [];

/**
 * A list of domains to tag what clusters share. A listed domain stands for its subdomains too.
 * @param place what a message calls row `i`, counted from 0
 * @throws LockstepError `input-schema` if a domain is no host name, or operation or source is empty: how many rows, and the first
 */
export function createDomainTags(rows: Iterable<ListedDomain>, place = (i: number): string => `row ${i + 1}`): DomainTags {
  const tags = new Map<string, ObjectTag[]>();
  let count = 0;
  let faulty = 0;
  let first = "";
  for (const { domain, operation, source } of rows) {
    const host = readAddress(domain.includes("://") ? domain : `http://${domain}`)?.host.replace(/^www\.(?=.+\.)/, "");
    if (host === undefined || !host.includes(".") || operation.trim() === "" || source.trim() === "") {
      if (faulty++ === 0) first = `${place(count)} has domain ${JSON.stringify(domain.slice(0, 200))}, operation ${JSON.stringify(operation.slice(0, 200))}, source ${JSON.stringify(source.slice(0, 200))}`;
    } else add(tags, host, { operation: operation.trim(), source: source.trim() });
    count++;
  }
  if (faulty > 0) throw new LockstepError("input-schema", `${faulty} of ${count} listed domains lack a host name, an operation or a source: ${first}. Correct or leave them out.`);
  for (const list of tags.values()) list.sort((a, b) => (a.operation + a.source < b.operation + b.source ? -1 : 1));
  return { tagsOf: (key) => find(tags, key) };
}

function add(tags: Map<string, ObjectTag[]>, host: string, tag: ObjectTag): void {
  const known = tags.get(host);
  if (!known) tags.set(host, [tag]);
  else if (!known.some(({ operation, source }) => operation === tag.operation && source === tag.source)) known.push(tag);
}

function find(tags: ReadonlyMap<string, readonly ObjectTag[]>, key: string): readonly ObjectTag[] {
  let host = key.slice(0, HOST_END.exec(key)?.index ?? key.length);
  for (;;) {
    const found = tags.get(host);
    if (found) return found;
    const dot = host.indexOf(".");
    if (dot < 0) return NONE;
    host = host.slice(dot + 1);
  }
}

const HOST_END = /[:/?#]/;
