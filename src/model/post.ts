/** A picture, film or sound of a post. At least one of the three is present. */
export interface Media {
  readonly id?: string;
  /** Perceptual or cryptographic hash, compared as text. */
  readonly hash?: string;
  readonly url?: string;
}

/**
 * One message on one platform, in canonical form. Optional fields are absent,
 * never empty strings: an empty URL would link everybody to everybody.
 */
export interface Post {
  readonly id: string;
  readonly platform: string;
  /** The author's id; an account is identified by (platform, accountId). */
  readonly accountId: string;
  /** Unix seconds, sub-second part kept. */
  readonly createdAt: number;
  readonly text?: string;
  /** BCP 47 tag. */
  readonly lang?: string;
  readonly urls?: readonly string[];
  /** Without the leading #. */
  readonly hashtags?: readonly string[];
  /** Handles or account ids, without the leading @. */
  readonly mentions?: readonly string[];
  /** Id, on the same platform, of the post that this one repeats verbatim. */
  readonly repostOf?: string;
  readonly replyTo?: string;
  readonly quoteOf?: string;
  readonly media?: readonly Media[];
  /** The application that the post was sent with. */
  readonly client?: string;
  /** Unix seconds. */
  readonly deletedAt?: number;
  readonly likes?: number;
  readonly reposts?: number;
  readonly replies?: number;
  readonly views?: number;
  /** Opaque ids of things shared, for exports that say no more. */
  readonly objects?: readonly string[];
}
