/** Numbers of nodes, the lowest of which is known at any time. */
export interface PriorityTree {
  value(node: number): number;
  /** The node with the lowest value, of equal ones the first. */
  lowest(): number;
  set(node: number, value: number): void;
}

/** A complete binary tree over the values, each inner place holding the lower of the two below it: O(log n) a change. */
export function createPriorityTree(values: Float64Array): PriorityTree {
  let leaves = 1;
  while (leaves < values.length) leaves *= 2;
  const tree = new Float64Array(2 * leaves).fill(Infinity);
  tree.set(values, leaves);
  for (let place = leaves - 1; place > 0; place--) tree[place] = Math.min(tree[2 * place]!, tree[2 * place + 1]!);
  return {
    value: (node) => tree[leaves + node]!,
    lowest() {
      let place = 1;
      while (place < leaves) {
        place *= 2;
        if (tree[place]! > tree[place + 1]!) place++;
      }
      return place - leaves;
    },
    set(node, value) {
      let place = leaves + node;
      tree[place] = value;
      while (place > 1) {
        place >>>= 1;
        const lower = Math.min(tree[2 * place]!, tree[2 * place + 1]!);
        if (tree[place] === lower) break;
        tree[place] = lower;
      }
    },
  };
}
