/** Labels of 17 items: the example of scikit-learn's own tests. */
export const seventeen = {
  a: [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3],
  b: [1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2],
};

/** Two divisions of 2,000 items that have nothing to do with each other. */
export const unrelated = {
  a: Array.from({ length: 2000 }, (_, i) => (i * i) % 7),
  b: Array.from({ length: 2000 }, (_, i) => (i * i * i + Math.floor(i / 50)) % 11),
};

const many = Array.from({ length: 2000 }, (_, i) => Math.floor(((i * 0.7548776662) % 1) * 40));
/** Two divisions of 2,000 items into some forty groups that agree on two items out of three. */
export const related = { a: many, b: many.map((label, i) => (i % 3 ? label : (label * 3) % 25)) };
