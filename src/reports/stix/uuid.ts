import { sha1 } from "@noble/hashes/legacy";

/** What the specification (STIX 2.1, 2.9) gives for ids of observables. */
const OBSERVABLES = "00abedb4-aa42-466c-9c01-fed23315a9b7";
/** Our own, drawn once, for all other objects. */
const LOCKSTEP = "6f1ad1d6-3f43-4c3c-9c1e-5b1f0f6f2a87";

/** `type--uuid` of a domain or relationship object: the same for the same parts, however a run was made. */
export function objectId(type: string, ...parts: readonly string[]): string {
  return `${type}--${uuidV5(LOCKSTEP, JSON.stringify([type, ...parts]))}`;
}

/**
 * `type--uuid` of an observable.
 * @param contributing the properties that its type names for that, in the order of their names; as JSON without spaces it is
 * the canonical form that the specification asks for (RFC 8785) where all values are texts
 */
export function observableId(type: string, contributing: Readonly<Record<string, string>>): string {
  return `${type}--${uuidV5(OBSERVABLES, JSON.stringify(contributing))}`;
}

/** RFC 9562, version 5: by the SHA-1 of a name in a namespace. */
export function uuidV5(namespace: string, name: string): string {
  const space = Uint8Array.from(namespace.replaceAll("-", "").match(/../g)!, (pair) => parseInt(pair, 16));
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(space.length + text.length);
  bytes.set(space);
  bytes.set(text, space.length);
  const hash = sha1(bytes).slice(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
