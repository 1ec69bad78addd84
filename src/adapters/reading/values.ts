import type { AdapterContext } from "../../model/adapter.js";
import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";
import { createElementSplitter } from "./elements.js";
import { lineTooLong, stopIfAborted } from "./lines.js";
import type { JsonTexts } from "./records.js";
import { utf8Pieces } from "./utf8.js";

/**
 * The top-level values of a JSON text, arrays opened, numbered from 1.
 * @throws LockstepError `input-truncated` if the text ends inside a value or array, `line-too-long`,
 * `input-encoding`, `interrupted`
 */
export async function* jsonValues(input: Input, context: AdapterContext): AsyncGenerator<JsonTexts> {
  const splitter = createElementSplitter();
  let first = 1;
  for await (const piece of utf8Pieces(input)) {
    stopIfAborted(context.signal);
    const texts = splitter.feed(piece);
    const tooLong = texts.findIndex((text) => text.length > context.lineLengthMax);
    if (tooLong !== -1) throw lineTooLong(input.name, first + tooLong, context.lineLengthMax);
    if (splitter.pendingLength > context.lineLengthMax) throw lineTooLong(input.name, first + texts.length, context.lineLengthMax);
    if (texts.length > 0) yield { first, texts };
    first += texts.length;
  }
  const texts = splitter.finish();
  if (texts.length > 0) yield { first, texts };
  if (splitter.open) {
    throw new LockstepError("input-truncated", `${input.name} ends in the middle of its JSON, after ${first - 1} values. Fetch it again.`);
  }
}
