type Column = Uint8Array | Uint32Array | Float64Array;

/** A typed array that grows by doubling, so that streams can fill columns. */
export interface GrowingColumn<A extends Column> {
  readonly length: number;
  push(value: number): void;
  /** The values so far, without copying them; valid until the next push. */
  view(): A;
  /** Hands over the values, trimmed to length, and lets go of them: the column is empty afterwards. */
  finish(): A;
}

/** A growing column of bytes. */
export function growingUint8(capacity = 1024): GrowingColumn<Uint8Array> {
  return growing((size) => new Uint8Array(size), capacity);
}

/** A growing column of unsigned 32-bit integers. */
export function growingUint32(capacity = 1024): GrowingColumn<Uint32Array> {
  return growing((size) => new Uint32Array(size), capacity);
}

/** A growing column of doubles. */
export function growingFloat64(capacity = 1024): GrowingColumn<Float64Array> {
  return growing((size) => new Float64Array(size), capacity);
}

function growing<A extends Column>(
  make: (size: number) => A,
  capacity: number,
): GrowingColumn<A> {
  let values = make(Math.max(capacity, 1));
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = make(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    view: () => values.subarray(0, length) as A,
    finish() {
      const finished = values.slice(0, length) as A;
      // A run holds its collectors to the end; their half-empty columns would be a third of its memory.
      values = make(1);
      length = 0;
      return finished;
    },
  };
}
