/** An account as its platform describes it. Identified by (platform, id). */
export interface Account {
  readonly id: string;
  readonly platform: string;
  readonly handle?: string;
  readonly name?: string;
  readonly bio?: string;
  /** Unix seconds. */
  readonly createdAt?: number;
  readonly followers?: number;
  readonly following?: number;
  readonly posts?: number;
  readonly verified?: boolean;
  /** A bot that says so. */
  readonly automated?: boolean;
  /** Declared organisation. */
  readonly owner?: string;
  readonly avatarHash?: string;
  readonly location?: string;
  readonly lang?: string;
}

/** The text that names an account everywhere inside lockstep: `platform:id`. */
export function accountKey(platform: string, id: string): string {
  return `${platform}:${id}`;
}

/** The reverse of {@link accountKey}. Platforms hold no colon; ids may. */
export function splitAccountKey(key: string): { platform: string; accountId: string } {
  const colon = key.indexOf(":");
  return { platform: key.slice(0, colon), accountId: key.slice(colon + 1) };
}
