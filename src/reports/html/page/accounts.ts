import type { FindingBlock } from "../reportData.js";
import { inert, inertText } from "./inert.js";

const NAME_LENGTH = 60;

/** What an account is called: its label with its id, or the id alone. */
export function accountName({ accounts }: FindingBlock, account: number): string {
  const key = inertText(accounts.key[account]!, NAME_LENGTH);
  const label = accounts.label[account];
  return label === null || label === undefined ? key : `${inertText(label, NAME_LENGTH)} (${key})`;
}

/** For a lane or a cell: the label, or the id without its platform's name if that is all there is. */
export function shortName({ accounts }: FindingBlock, account: number, lengthMax: number): string {
  return inertText(accounts.label[account] ?? accounts.key[account]!, lengthMax);
}

export function accountElement(block: FindingBlock, account: number): HTMLElement {
  return inert(accountName(block, account), 2 * NAME_LENGTH);
}
