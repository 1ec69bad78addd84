/** `1 tie`, `2 ties`, `12,000 ties`. */
export function quantity(n: number, one: string, several = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : several}`;
}

/** `12,000`: digits in groups of three, the same on every machine. */
export function grouped(n: number): string {
  return n.toLocaleString("en");
}
