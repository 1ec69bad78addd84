/** Cuts JSON text, fed in pieces, into its top-level values; arrays at the top are opened. */
export interface ElementSplitter {
  /** The values that `piece` completes, as JSON text. */
  feed(piece: string): string[];
  /** Ends the text: what a number or word at its very end completes. */
  finish(): string[];
  /** Whether the text so far ends inside a value or an array. */
  readonly open: boolean;
  /** Characters of the unfinished value. */
  readonly pendingLength: number;
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * A splitter that only tracks brackets and strings, so that no more than one value is
 * ever held; whether a value is well formed is for JSON.parse to say. Values may be
 * the elements of one array, of several, or follow each other without any.
 */
export function createElementSplitter(): ElementSplitter {
  let pieces: string[] = [];
  let pendingLength = 0;
  let inArray = false;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let inScalar = false;

  const inValue = (): boolean => depth > 0 || inString || inScalar;

  function feed(piece: string): string[] {
    const found: string[] = [];
    let start = inValue() ? 0 : -1;
    const complete = (end: number): void => {
      pieces.push(piece.slice(start, end));
      found.push(pieces.length === 1 ? pieces[0]! : pieces.join(""));
      pieces = [];
      pendingLength = 0;
      start = -1;
      inScalar = false;
    };
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inString = false;
          if (depth === 0) complete(i + 1);
        }
      } else if (depth > 0) {
        if (code === QUOTE) inString = true;
        else if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth++;
        else if ((code === CLOSE_OBJECT || code === CLOSE_ARRAY) && --depth === 0) complete(i + 1);
      } else if (isBetween(code)) {
        if (inScalar) complete(i);
        if (code === CLOSE_ARRAY) inArray = false;
      } else if (!inScalar) {
        if (code === OPEN_ARRAY && !inArray) {
          inArray = true;
          continue;
        }
        start = i;
        if (code === QUOTE) inString = true;
        else if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth = 1;
        else inScalar = true;
      }
    }
    if (start !== -1) {
      pieces.push(piece.slice(start));
      pendingLength += piece.length - start;
    }
    return found;
  }

  return {
    feed,
    finish: () => (inScalar ? feed(" ") : []),
    get open() {
      return inArray || inValue();
    },
    get pendingLength() {
      return pendingLength;
    },
  };
}

function isBetween(code: number): boolean {
  return code === COMMA || code === 32 || code === 10 || code === 13 || code === 9 || code === CLOSE_ARRAY;
}
