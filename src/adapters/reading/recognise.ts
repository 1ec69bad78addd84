import type { Adapter, Sniff } from "../../model/adapter.js";
import { LockstepError } from "../../model/errors.js";
import { utf8Head, wrongEncoding } from "./utf8.js";

/**
 * The adapter for a file that begins with `head`: the one that `format` names, or for `auto`
 * the one that is surest of its content, the first in order if several are.
 * @param head up to 64 KiB, decompressed
 * @throws LockstepError `input-encoding` for text that isn't UTF-8, `input-format` if no adapter fits
 */
export function recognise(adapters: readonly Adapter[], name: string, head: Uint8Array, format: string): Adapter {
  const named = adapters.find((adapter) => adapter.name === format);
  if (named) return named;
  const sniff: Sniff = { name: name.replace(/\.(?:gz|zst)$/i, ""), head, text: utf8Head(head) };
  let best: Adapter | undefined;
  let surest = 0;
  for (const adapter of adapters) {
    const sure = adapter.recognise(sniff);
    if (sure > surest) [best, surest] = [adapter, sure];
  }
  if (best) return best;
  if (sniff.text === undefined || sniff.text.includes("\0")) throw wrongEncoding(name, head, "and no binary format known here");
  throw new LockstepError(
    "input-format",
    `${name} is in no format known here (${adapters.map((adapter) => adapter.name).join(", ")}). ` +
      "If it is one of them all the same, name it with the setting format.",
  );
}
