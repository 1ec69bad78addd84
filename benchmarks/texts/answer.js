/**
 * How far an answer agrees with the families that were planted: the part of copies that are in one group with their
 * family's first text, and the part of posts in groups of two or more that are with their own family alone.
 * @param {Int32Array} family -1 for none
 * @param {(post: number) => number} groupOf
 */
export function judge(family, groupOf) {
  /** @type {Map<number, number>} */
  const groupOfFamily = new Map();
  /** @type {Map<number, number>} */
  const members = new Map();
  let copies = 0;
  let found = 0;
  family.forEach((own, post) => {
    const group = groupOf(post);
    members.set(group, (members.get(group) ?? 0) + 1);
    if (own < 0) return;
    const first = groupOfFamily.get(own);
    if (first === undefined) groupOfFamily.set(own, group);
    else {
      copies++;
      if (group === first) found++;
    }
  });
  /** The family of a group's first post. */
  /** @type {Map<number, number>} */
  const familyOfGroup = new Map();
  let grouped = 0;
  let wrong = 0;
  family.forEach((own, post) => {
    const group = groupOf(post);
    if ((members.get(group) ?? 0) < 2) return;
    grouped++;
    if (!familyOfGroup.has(group)) familyOfGroup.set(group, own);
    if (own < 0 || familyOfGroup.get(group) !== own) wrong++;
  });
  return { recall: Number((found / copies).toFixed(4)), precision: Number((1 - wrong / grouped).toFixed(6)) };
}
