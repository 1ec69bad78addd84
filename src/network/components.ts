import type { PairColumns } from "./mergePairs.js";

/** Per account its component, or -1 without ties; per component its number of accounts. */
export interface Components {
  readonly component: Int32Array;
  readonly size: Uint32Array;
}

/**
 * Connected components by union-find with path halving (Tarjan & van Leeuwen 1984), on columns:
 * building a graph object for this alone takes seconds at a million edges.
 */
export function findComponents({ source, target, accounts }: PairColumns & { readonly accounts: { readonly size: number } }): Components {
  const parent = Uint32Array.from({ length: accounts.size }, (_, account) => account);
  const tied = new Uint8Array(accounts.size);
  const root = (account: number): number => {
    while (parent[account] !== account) account = parent[account] = parent[parent[account]!]!;
    return account;
  };
  for (let pair = 0; pair < source.length; pair++) {
    tied[source[pair]!] = tied[target[pair]!] = 1;
    const a = root(source[pair]!);
    const b = root(target[pair]!);
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const component = new Int32Array(accounts.size).fill(-1);
  const sizes: number[] = [];
  for (let account = 0; account < accounts.size; account++) {
    if (!tied[account]) continue;
    const top = root(account);
    if (top === account) component[account] = sizes.push(0) - 1;
    else component[account] = component[top]!;
    sizes[component[account]!]!++;
  }
  return { component, size: Uint32Array.from(sizes) };
}
