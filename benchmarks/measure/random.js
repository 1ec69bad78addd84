/**
 * Numbers in [0, 1) that replay from a seed (mulberry32 by Tommy Ettinger): fast enough to make
 * ten million shares in a second, and easy to write in any language.
 * @param {number} seed
 */
export function fastRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
