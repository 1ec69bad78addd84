import { hashText } from "../../model/hashText.js";
import { sortByKey } from "./sortByKey.js";

/**
 * The numbers of texts in an order that is that of the texts alone, whatever order they came in: by a hash, which is
 * sorted in a fraction of the time of the alphabet, and by the alphabet where hashes are equal. Equal texts are neighbours.
 */
export function orderByText(texts: readonly string[]): Uint32Array {
  const key = new Uint32Array(texts.length);
  const numbers = new Uint32Array(texts.length);
  for (let i = 0; i < texts.length; i++) {
    key[i] = hashText(texts[i]!);
    numbers[i] = i;
  }
  const order = sortByKey(key, numbers, new Uint32Array(texts.length));
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && key[order[to]!] === key[order[from]!]) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => (texts[a] === texts[b] ? a - b : texts[a]! < texts[b]! ? -1 : 1));
    from = to;
  }
  return order;
}
