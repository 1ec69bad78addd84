/** How large a crowd is: part of the public, within bounds that keep it a crowd in small worlds and plausible in large ones. */
export interface CrowdShare {
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

/** Number of people, never more than there are. */
export function crowdSize(organic: number, { share, least, most }: CrowdShare): number {
  return Math.min(organic, Math.max(least, Math.min(most, Math.round(organic * share))));
}
