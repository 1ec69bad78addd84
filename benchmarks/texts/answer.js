/**
 * How far an answer agrees with the families that were planted: the part of copies that are in one group with their
 * family's first text, and the posts of no family that are in a group with anything.
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
  let strangers = 0;
  family.forEach((own, post) => {
    if (own < 0 && (members.get(groupOf(post)) ?? 0) > 1) strangers++;
  });
  return { recall: Number((found / copies).toFixed(4)), strangers };
}
