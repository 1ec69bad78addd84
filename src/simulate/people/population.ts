/** What an account of the public is like, besides its numbers. */
export const TRAITS = ["ordinary", "fan", "scheduled"] as const;

/** No campaign, no principal. */
export const NONE = -1;

/**
 * All accounts of a world in columns, by number. The numbers are internal: ids are scrambled, and accounts
 * are listed in order of their ids, so that nothing about a record's place gives a member of a campaign away.
 */
export interface Population {
  readonly size: number;
  /** Number in the world's list of platforms. */
  readonly platform: Uint8Array;
  /** Accounts of one person on several platforms have one number. */
  readonly person: Uint32Array;
  /** What the account is interested in, and who else is. Also the topic of its texts. */
  readonly community: Uint16Array;
  /** Number in the list of languages. */
  readonly language: Uint8Array;
  readonly utcOffsetHours: Float32Array;
  /** Posts a day of ordinary life, reposts included; 0 for those that only read. Families read it when they start. */
  readonly postsPerDay: Float64Array;
  /** Number in {@link TRAITS}. */
  readonly trait: Uint8Array;
  /** The account that a fan follows with notifications on, or {@link NONE}. */
  readonly idol: Int32Array;
  /** Audience size: whose posts others see. */
  readonly followers: Float64Array;
  /** Unix seconds. */
  readonly createdAt: Float64Array;
  /** Number of the campaign, or {@link NONE}. */
  readonly campaign: Int32Array;
}
