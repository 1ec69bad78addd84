import { LockstepError } from "../../model/errors.js";

/** Text in pieces of any length. */
export type TextPieces = AsyncIterable<string> | Iterable<string>;

/** Returns `"stop"` where the rest of the text doesn't matter. */
export type VisitLine = (line: string, number: number, isWhole: boolean) => "stop" | void;

/** Far above any record; without a limit a file that isn't lines would be gathered until memory ends. */
const LINE_LENGTH_MAX = 2 ** 26;

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Calls `visit` with each line of a text, without its line end (LF or CRLF), and its number from 1.
 * `isWhole` is false for a last line without a line end, which may be cut off.
 * @param passedOver whole lines that begin so are counted but not visited, at a fraction of the cost
 * @throws LockstepError `line-too-long`, and what `visit` and the pieces throw
 */
export async function eachLine(pieces: TextPieces, name: string, visit: VisitLine, passedOver?: string): Promise<void> {
  let number = 0;
  let rest = "";
  const visitPiece = (piece: string): "stop" | void => {
    let start = 0;
    for (let end = piece.indexOf("\n"); end !== -1; end = piece.indexOf("\n", start)) {
      const from = start;
      start = end + 1;
      number++;
      const isContinued = from === 0 && rest !== "";
      if (!isContinued && passedOver !== undefined && piece.startsWith(passedOver, from)) continue;
      const line = isContinued ? rest + piece.slice(0, end) : piece.slice(from, end);
      if (isContinued && passedOver !== undefined && line.startsWith(passedOver)) continue;
      if (visit(line.endsWith("\r") ? line.slice(0, -1) : line, number, true) === "stop") return "stop";
    }
    rest = start === 0 ? rest + piece : piece.slice(start);
    if (rest.length > LINE_LENGTH_MAX) {
      throw new LockstepError("line-too-long", `${name}, line ${number + 1} is longer than ${LINE_LENGTH_MAX} characters. Is it a text file with one record a line?`);
    }
  };
  let isFirst = true;
  for await (const piece of pieces) {
    if (piece === "") continue;
    if (visitPiece(isFirst && piece.charCodeAt(0) === BYTE_ORDER_MARK ? piece.slice(1) : piece) === "stop") return;
    isFirst = false;
  }
  if (rest !== "") visit(rest, number + 1, false);
}
