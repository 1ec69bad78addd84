/**
 * Damerau–Levenshtein distance of two texts in code points, in its restricted form (optimal string alignment: no part is edited
 * twice): letters put in, left out or replaced, and neighbours that changed places. Only the band in which the distance can
 * stay within `most` is filled (Ukkonen 1985): time O(most × length).
 *
 * @returns the distance, or `most + 1` if it is larger than `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  const [from, to] = [codePoints(a), codePoints(b)];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  const beyond = most + 1;
  const row = (): number[] => new Array<number>(to.length + 1).fill(beyond);
  let [beforeLast, last, current] = [row(), row(), row()];
  for (let j = 0; j <= Math.min(most, to.length); j++) last[j] = j;
  for (let i = 1; i <= from.length; i++) {
    const first = Math.max(1, i - most);
    const end = Math.min(to.length, i + most);
    current[first - 1] = first === 1 ? Math.min(i, beyond) : beyond;
    let least = current[first - 1]!;
    for (let j = first; j <= end; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, current[j - 1]! + 1, beyond);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      current[j] = cost;
      least = Math.min(least, cost);
    }
    if (end < to.length) current[end + 1] = beyond;
    // A change of places reaches back two rows.
    if (least > most && Math.min(...last.slice(Math.max(0, first - 2), end + 1)) >= most) return beyond;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[to.length]!;
}

/** Code points of a text; lone surrogates are themselves. */
export function codePoints(text: string): readonly number[] {
  const points: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    if (point > 0xffff) at++;
    points.push(point);
  }
  return points;
}
