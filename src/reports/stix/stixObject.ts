import type { Probability } from "../../model/finding.js";
import { objectId } from "./uuid.js";

/** One object of a bundle, by the words of STIX 2.1. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

export interface ExternalReference {
  readonly source_name: string;
  readonly external_id?: string;
  readonly description?: string;
}

/** Who says it, and as of when: every domain and relationship object carries both. */
export interface Issuer {
  readonly id: string;
  /** Time of the run's last post: a run has no clock of its own, and one over more data is a later version. */
  readonly time: string;
}

const LARGEST_YEAR_MILLISECONDS = 253_402_300_799_999;

/** Unix seconds as STIX wants them, to the millisecond; undefined for what isn't a time of years 0 to 9999. */
export function stixTime(seconds: number): string | undefined {
  const milliseconds = Math.round(seconds * 1000);
  if (!(milliseconds >= -62_167_219_200_000 && milliseconds <= LARGEST_YEAR_MILLISECONDS)) return undefined;
  return new Date(milliseconds).toISOString();
}

/** What databases behind importers refuse or cut at: control characters but tab and line feed, and halves of pairs. */
const REFUSED = /[\p{Surrogate}\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

export function stixText(text: string): string {
  return text.replace(REFUSED, "\uFFFD");
}

/** STIX counts confidence in whole per cent. */
export function confidenceOf(probability: number | Probability): number {
  const value = typeof probability === "number" ? probability : probability.value;
  return Math.round(100 * Math.min(1, Math.max(0, value)));
}

/** A domain object. What is undefined is left out. */
export function domainObject(type: string, { id: created_by_ref, time }: Issuer, idParts: readonly string[], properties: Readonly<Record<string, unknown>>): StixObject {
  return { type, spec_version: "2.1", id: objectId(type, ...idParts), created_by_ref, created: time, modified: time, ...given(properties) };
}

export function relationship(issuer: Issuer, source: StixObject, kind: string, target: StixObject, properties: Readonly<Record<string, unknown>> = {}): StixObject {
  return domainObject("relationship", issuer, [source.id, kind, target.id], { relationship_type: kind, source_ref: source.id, target_ref: target.id, ...properties });
}

/** STIX has no null and no empty lists: what isn't known isn't there. */
export function given(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}
