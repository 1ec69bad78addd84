import { growingFloat64, growingUint32, growingUint8 } from "../../model/columns.js";
import type { Post } from "../../model/post.js";

/** Reposts as the first pass keeps them: who repeats a post says nothing of its own, so that the second pass needn't read it for the scores. */
export interface KeptReposts {
  /** Of each, its place among the actions of the footprints; ascending. */
  readonly acting: Uint32Array;
  /** Unix seconds of each. */
  readonly seconds: Float64Array;
  /** What it has in common with others. */
  manner(kept: number): Manner;
  id(kept: number): string;
  /** The post without what it repeats. @param author `platform:id` */
  post(kept: number, author: string): Post;
}

/** Takes reposts as they go by. */
export interface RepostKeeper {
  /** @param post for which {@link isKept} holds; @param acting its place among the actions */
  add(post: Post, acting: number): void;
  /** Call once. */
  finish(): KeptReposts;
}

const ID_LENGTH_MAX = 255;

/** Whether a {@link RepostKeeper} keeps all that scores may ask of a post: of reposts, unless they were deleted or have ids as no platform gives them. */
export function isKept({ id, repostOf, deletedAt }: Post): boolean {
  return repostOf !== undefined && repostOf !== id && deletedAt === undefined && isPlain(id) && isPlain(repostOf);
}

/** Whether a byte is enough for its length, and for each of its characters. */
function isPlain(id: string): boolean {
  if (id.length === 0 || id.length > ID_LENGTH_MAX) return false;
  for (let i = 0; i < id.length; i++) if (id.charCodeAt(i) > 127) return false;
  return true;
}

/** 26 bytes a repost, and one for each character of both ids. */
export function createRepostKeeper(): RepostKeeper {
  const [acting, seconds, manner] = [growingUint32(), growingFloat64(), growingUint32()];
  const [start, length, repeatedLength] = [growingFloat64(), growingUint8(), growingUint8()];
  const [manners, ids] = [createManners(), createIds()];
  return {
    add(post, place) {
      acting.push(place);
      seconds.push(post.createdAt);
      manner.push(manners.number(post));
      start.push(ids.add(post.id, post.repostOf!));
      length.push(post.id.length);
      repeatedLength.push(post.repostOf!.length);
    },
    finish() {
      const [at, own, repeated] = [start.finish(), length.finish(), repeatedLength.finish()];
      const [createdAt, mannerOf, text] = [seconds.finish(), manner.finish(), ids.finish()];
      return {
        acting: acting.finish(),
        seconds: createdAt,
        manner: (kept) => manners.list[mannerOf[kept]!]!,
        id: (kept) => text(at[kept]!, own[kept]!),
        post(kept, author) {
          const { platform, lang, client } = manners.list[mannerOf[kept]!]!;
          const [from, length] = [at[kept]!, own[kept]!];
          return {
            ...{ id: text(from, length), platform, accountId: author.slice(platform.length + 1), createdAt: createdAt[kept]!, repostOf: text(from + length, repeated[kept]!) },
            ...(lang === undefined ? {} : { lang }),
            ...(client === undefined ? {} : { client }),
          };
        },
      };
    },
  };
}

/** What reposts have in common: a few hundred combinations in a run. */
export interface Manner {
  readonly platform: string;
  readonly lang: string | undefined;
  readonly client: string | undefined;
}

/** Numbers of manners, in the order in which they are first seen. */
function createManners(): { readonly list: readonly Manner[]; number(post: Post): number } {
  const list: Manner[] = [];
  type ByText<T> = Map<string | undefined, T>;
  const numbers: ByText<ByText<ByText<number>>> = new Map<string, ByText<ByText<number>>>();
  return {
    list,
    number({ platform, lang, client }) {
      let langs = numbers.get(platform);
      if (!langs) numbers.set(platform, (langs = new Map<string, ByText<number>>()));
      let clients = langs.get(lang);
      if (!clients) langs.set(lang, (clients = new Map<string, number>()));
      let number = clients.get(client);
      if (number === undefined) clients.set(client, (number = list.push({ platform, lang, client }) - 1));
      return number;
    },
  };
}

const BLOCK = 2 ** 20;

/** Pairs of ids, one after the other in long texts: as texts of their own they would be several times as much, all of it the garbage collector's. */
function createIds() {
  const blocks: string[] = [];
  const [bytes, decoder] = [new Uint8Array(BLOCK), new TextDecoder()];
  let used = 0;
  const close = (): void => {
    blocks.push(decoder.decode(bytes.subarray(0, used)));
    used = 0;
  };
  const put = (id: string): void => {
    for (let i = 0; i < id.length; i++) bytes[used++] = id.charCodeAt(i);
  };
  return {
    /** @returns where the pair begins */
    add(id: string, repeated: string): number {
      if (used + id.length + repeated.length > BLOCK) close();
      const start = blocks.length * BLOCK + used;
      put(id);
      put(repeated);
      return start;
    },
    finish(): (start: number, length: number) => string {
      close();
      return (start, length) => {
        const block = Math.floor(start / BLOCK);
        const offset = start - block * BLOCK;
        return blocks[block]!.slice(offset, offset + length);
      };
    },
  };
}
