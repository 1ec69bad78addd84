/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): the never falling numbers that are closest to the
 * values in weighted least squares. Signature: `isotonic(values: ArrayLike<number>, weights?: ArrayLike<number>): Float64Array`.
 *
 * @param values in the order of what they depend on; equal positions have to be merged before
 * @param weights above 0, as many as `values`; all 1 if not given
 * @returns one number per value
 */
export function isotonic(values: ArrayLike<number>, weights?: ArrayLike<number>): Float64Array {
  const n = values.length;
  const mean = new Float64Array(n);
  const weight = new Float64Array(n);
  const end = new Uint32Array(n);
  let pools = 0;
  for (let i = 0; i < n; i++) {
    mean[pools] = values[i]!;
    weight[pools] = weights?.[i] ?? 1;
    end[pools++] = i + 1;
    while (pools > 1 && mean[pools - 2]! >= mean[pools - 1]!) {
      const together = weight[pools - 2]! + weight[pools - 1]!;
      mean[pools - 2]! += (mean[pools - 1]! - mean[pools - 2]!) * (weight[pools - 1]! / together);
      weight[pools - 2] = together;
      end[pools - 2] = end[pools - 1]!;
      pools--;
    }
  }
  const fitted = new Float64Array(n);
  for (let pool = 0, i = 0; pool < pools; pool++) for (; i < end[pool]!; i++) fitted[i] = mean[pool]!;
  return fitted;
}
