/**
 * The longest common subsequence of two lists (Wagner & Fischer 1974): for each item of `a` the position of its partner
 * in `b`, or -1. Time and memory are the product of the lengths: cut them first.
 */
export function align(a: readonly string[], b: readonly string[]): Int32Array {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      longest[at] = a[i] === b[j] ? longest[at + width + 1]! + 1 : Math.max(longest[at + width]!, longest[at + 1]!);
    }
  }
  const partner = new Int32Array(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const at = i * width + j;
    if (a[i] === b[j]) partner[i++] = j++;
    else if (longest[at + width]! >= longest[at + 1]!) i++;
    else j++;
  }
  return partner;
}
