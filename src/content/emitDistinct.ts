/** Longest list that is searched directly; beyond it a Set keeps the time linear. */
const SHORT = 16;

/** Calls `emit` once for each distinct text of a list, in order, empty ones left out. */
export function emitDistinct(objects: readonly string[], emit: (object: string) => void): void {
  for (const object of objects.length <= SHORT ? firstOnes(objects) : new Set(objects)) {
    if (object !== "") emit(object);
  }
}

function firstOnes(objects: readonly string[]): readonly string[] {
  return objects.length < 2 ? objects : objects.filter((object, i) => objects.indexOf(object) === i);
}
