/**
 * Elementary functions made of addition, multiplication, division and square root only, which
 * IEEE 754 fixes to the bit. `Math.log` and its kin may differ in the last digit from machine to
 * machine and from release to release, and one such digit is enough for two runs to part ways.
 */

const LN2_HIGH = 0.693147180369123816490;
const LN2_LOW = 1.90821492927058770002e-10;
const LN2 = Math.LN2;

const bits = new DataView(new ArrayBuffer(8));

/**
 * Natural logarithm, within 2 units in the last place. 0 gives -Infinity, negative numbers and NaN give NaN.
 * The number is split into 2^k (1 + f) with 1 + f around 1, and log(1 + f) = 2 atanh(f / (2 + f)) summed as its series.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    exponent = -54;
  }
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  exponent += (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  // |s| < 0.172: the term after the last one is below 2^-55 of the first.
  let tail = 1 / 21;
  for (let odd = 19; odd >= 3; odd -= 2) tail = tail * z + 1 / odd;
  return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * s * z * tail + 2 * s);
}

/** e^x, within 2 units in the last place. The argument is reduced to |r| <= ln 2 / 2 and summed as its series. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (sum * r) / n;
  return scaled(sum, k);
}

/** x to the power y for x >= 0. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  return x === 0 ? (y > 0 ? 0 : Infinity) : exp(y * log(x));
}

/** Cosine of a full turn's part: `cosine(0.5)` is -1. */
export function cosine(turns: number): number {
  const part = Math.abs(turns - Math.round(turns));
  // Beyond a quarter turn the half turn's rest is used, with the sign changed.
  return part > 0.25 ? -smallCosine(0.5 - part) : smallCosine(part);
}

function smallCosine(turns: number): number {
  const x = 2 * Math.PI * turns;
  const z = x * x;
  let sum = 1;
  for (let n = 20; n >= 2; n -= 2) sum = 1 - (sum * z) / (n * (n - 1));
  return sum;
}

/** x 2^k, in two steps where 2^k alone is no double. */
function scaled(x: number, k: number): number {
  return k >= -1022 && k <= 1023 ? x * powerOfTwo(k) : x * powerOfTwo(k >> 1) * powerOfTwo(k - (k >> 1));
}

function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
