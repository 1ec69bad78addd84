import type { Draw } from "../../draw/draw.js";

/** Characters that pass for each other at a glance. */
const TWINS: Readonly<Record<string, string>> = { l: "1", i: "l", o: "0", m: "rn", w: "vv", s: "5", e: "3", a: "4", "0": "o", "1": "l", "5": "s" };
const TRIES = 24;

/**
 * A handle that is within two edits of another and not in `taken`, to which it is added: a character exchanged for
 * one that looks alike, doubled or left out, or one more at the end.
 */
export function lookAlikeHandle(draw: Draw, handle: string, taken: Set<string>): string {
  let copy = handle;
  for (let i = 0; i < TRIES && taken.has(copy); i++) copy = edited(draw, handle);
  for (let more = 0; taken.has(copy); more++) copy = `${handle}_${more}`;
  taken.add(copy);
  return copy;
}

function edited(draw: Draw, handle: string): string {
  const at = draw.below(handle.length);
  const character = handle[at]!;
  const put = (replacement: string): string => handle.slice(0, at) + replacement + handle.slice(at + 1);
  switch (draw.below(4)) {
    case 0:
      return put(TWINS[character.toLowerCase()] ?? character + character);
    case 1:
      return put(character + character);
    case 2:
      return handle.length > 3 ? put("") : `${handle}_`;
    default:
      return draw.chance(0.5) ? `${handle}_` : handle + String(draw.below(10));
  }
}
