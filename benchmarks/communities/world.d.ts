import type { Post } from "../../src/model/post.js";

/** What a campaign hides; see `world.js`. */
export interface Hiding {
  readonly jitterSeconds: number;
  readonly participation: number;
  readonly dilution: number;
  readonly rewording: number;
}

export interface WorldSettings {
  readonly seed: number;
  readonly people?: number;
  readonly days?: number;
  readonly campaigns?: readonly string[];
  readonly size?: number;
  readonly actionsPerDay?: number;
  readonly hides?: Hiding;
  readonly regulars?: readonly number[];
  readonly languages?: readonly number[];
  readonly eager?: number;
  readonly resolutionSeconds?: number;
}

export function hiding(level: number): Hiding;

/** Posts in the order of time, the ids of campaigns' members and of regulars, and how many people there are besides members. */
export function makeWorld(settings: WorldSettings): { readonly posts: Post[]; readonly members: ReadonlySet<string>; readonly regulars: ReadonlySet<string>; readonly people: number };
