import { hashNumber } from "../content/text.js";
import { isPostKey, platformName } from "../content/url/postId.js";
import { splitAccountKey } from "../model/account.js";
import { growingFloat64, growingUint32 } from "../model/columns.js";
import type { Post } from "../model/post.js";
import type { QualifiedNames } from "../model/qualifiedNames.js";
import type { ShareCollector } from "../model/shares.js";

/** Posts that may turn out to be objects that others share. */
export interface OwnPosts {
  /** @param account number of the post's author */
  add(object: string, account: number, post: Post): void;
  /**
   * After the last post: authors whose post accounts of other platforms share, and no other account of its own, become
   * sharers of it too.
   */
  addAuthors(shares: ShareCollector): void;
}

interface Names {
  readonly accounts: QualifiedNames;
  readonly posts: QualifiedNames;
}

/**
 * Keeps 20 bytes a post, since nearly all turn out to be linked from nowhere: of the object a hash of 53 bits (with ten
 * million posts and ten thousand linked ones, one is taken for another by a chance of 1e-5), and of the post what the
 * object doesn't say.
 */
export function createOwnPosts(names: Names): OwnPosts {
  const hashes = growingFloat64();
  const authors = growingUint32();
  const seconds = growingFloat64();
  /** Ids that aren't the end of the object's name. */
  const ids = new Map<number, string>();

  function addAuthors(shares: ShareCollector): void {
    const matches = findMatches(hashes.view(), shares);
    if (matches.length === 0) return;
    const sharers = sharersOf(new Set(matches.map(({ object }) => object)), shares);
    for (const { row, object } of matches) {
      const author = authors.view()[row]!;
      if (!areAllElsewhere(author, sharers.get(object)!, names.accounts)) continue;
      const name = shares.objectName(object);
      const { platform } = splitAccountKey(names.accounts.name(author));
      shares.add(author, name, seconds.view()[row]!, names.posts.internIn(platform, ids.get(row) ?? name.slice(name.indexOf(":") + 1)));
    }
  }

  return {
    add(object, account, { id, createdAt }) {
      if (!object.endsWith(id) || object.indexOf(":") !== object.length - id.length - 1) ids.set(hashes.length, id);
      hashes.push(hashNumber(object));
      authors.push(account);
      seconds.push(createdAt);
    },
    addAuthors,
  };
}

interface Match {
  readonly row: number;
  readonly object: number;
}

function findMatches(hashes: Float64Array, shares: ShareCollector): readonly Match[] {
  const shared = new Map<number, number>();
  for (let object = 0; object < shares.objects; object++) {
    const name = shares.objectName(object);
    if (isPostKey(name)) shared.set(hashNumber(name), object);
  }
  if (shared.size === 0) return [];
  const matches: Match[] = [];
  for (let row = 0; row < hashes.length; row++) {
    const object = shared.get(hashes[row]!);
    if (object !== undefined) matches.push({ row, object });
  }
  return matches;
}

function sharersOf(wanted: ReadonlySet<number>, shares: ShareCollector): ReadonlyMap<number, ReadonlySet<number>> {
  const sharers = new Map(Array.from(wanted, (object) => [object, new Set<number>()]));
  const { account, object } = shares.rows();
  for (let row = 0; row < object.length; row++) sharers.get(object[row]!)?.add(account[row]!);
  return sharers;
}

/** Whether others share it, all of them on other platforms than the author's. */
function areAllElsewhere(author: number, sharers: ReadonlySet<number>, accounts: QualifiedNames): boolean {
  const home = platformOf(author, accounts);
  let others = 0;
  for (const sharer of sharers) {
    if (sharer === author) continue;
    if (platformOf(sharer, accounts) === home) return false;
    others++;
  }
  return others > 0;
}

function platformOf(account: number, accounts: QualifiedNames): string {
  return platformName(splitAccountKey(accounts.name(account)).platform);
}
