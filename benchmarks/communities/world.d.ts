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
  readonly resolutionSeconds?: number;
}

export function hiding(level: number): Hiding;

/** Posts in the order of time, the ids of campaigns' members, and how many people there are besides. */
export function makeWorld(settings: WorldSettings): { readonly posts: Post[]; readonly members: ReadonlySet<string>; readonly people: number };
