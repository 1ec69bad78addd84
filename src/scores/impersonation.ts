import { findLookAlikes, type ProtectedName } from "../content/handles/findLookAlikes.js";
import { foldCase } from "../content/foldCase.js";
import { accountKey, type Account } from "../model/account.js";
import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, concealing, figures, partOf, scored } from "./measures/channel.js";
import { collect } from "./measures/tally.js";
import { watch, type Seen } from "./sightings/watch.js";

/** Accounts outside that members are held against, those that most members act on first. */
const ORIGINALS_MAX = 200;
/** Bits of a perceptual hash of 64 by which a picture that was saved again may differ. */
const BITS_MAX = 10;
const BIO_MIN = 12;
/** A name alone is shared by many people: two of handle, name, picture and bio have to be alike, handle or picture among them. */
const SIGNS_MIN = 2;
const DISCLOSED = /(?<![\p{L}\p{N}])(?:parod(?:y|ie|ia)|satire?|satira|fan(?:account|page| account| page|club)|fake account|unofficial|inoffiziell|non[- ]officiel|no oficial|not affiliated|tribute|пародия|сатира|неофициальн\p{L}*)(?![\p{L}\p{N}])/u;

/** Copies of other accounts. */
export const impersonation: Score = {
  name: "impersonation",
  tells: "kind",
  question: "How many members look like an account that they act on or speak to, and say nowhere that they are somebody else?",
  needs: ["accounts", "replies", "mentions"],
  disarm: ["T0143.003", "T0146.005", "T0145.001"],
  sources:
    "Goga, Venkatadri & Gummadi (2015), The doppelgänger bot attack, IMC; Zarei, Farahbakhsh & Crespi (2019), Typification of impersonated accounts on Instagram; European Union, Code of Conduct on Disinformation (2025), commitment 14 (impersonation)",
  refutedBy: "Fans, parodies and namesakes look alike too: the former say so, the latter have another picture and another life; ask the account that is imitated.",
  init: (context) => watch(context, ({ byMember, targets, target, mentions }) => byMember && (target !== undefined || mentions.length > 0 || targets.length > 0), measure),
};

interface Copy {
  readonly original: Account;
  readonly handle: boolean;
  readonly name: boolean;
  readonly avatar: boolean;
  readonly bio: boolean;
  readonly signs: number;
}

function measure({ own }: Seen, { members, account }: ScoreContext): ScoreValue {
  const profiles = [...members].flatMap((member) => account(member) ?? []);
  if (profiles.length === 0) return scored(undefined, "Nothing is known of the members' profiles.", [], { missing: ["accounts"] });
  const acting = new Map<string, Set<string>>();
  for (const { account: member, target, mentions, targets } of own) {
    for (const key of [...(target === undefined ? [] : [target]), ...mentions, ...targets]) if (!members.has(key)) collect(acting, key, member);
  }
  const originals = [...acting]
    .sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1))
    .slice(0, ORIGINALS_MAX)
    .flatMap(([key]) => account(key) ?? []);
  const copies = findCopies(profiles, originals);
  const all = [...copies.entries()];
  const undisclosed = all.filter(([member]) => !saysSo(member));
  const of = (fits: (copy: Copy) => boolean): number => all.filter(([, copy]) => fits(copy)).length;
  const smaller = all.filter(([member, { original }]) => isSmaller(member, original)).length;
  const sized = all.filter(([member, { original }]) => (member.followers ?? member.createdAt) !== undefined && (original.followers ?? original.createdAt) !== undefined).length;
  const ofAll = (n: number): string => `${figures(n, members.size)} of the members`;
  return scored(
    partOf(undisclosed.length, members.size),
    `${ofAll(all.length)} look like one of ${originals.length} accounts that members act on or mention, by two or more of handle, name, picture and text about themselves; ${all.length - undisclosed.length} of them say that they are a parody or fans.`,
    [
      concealing("lookAlikes", partOf(undisclosed.length, members.size), `${ofAll(undisclosed.length)} look like an account that members act on and don't say that they are somebody else.`),
      channel("handles", partOf(of((copy) => copy.handle), members.size), `${ofAll(of((copy) => copy.handle))} have its handle but for a few signs.`),
      channel("names", partOf(of((copy) => copy.name), members.size), `${ofAll(of((copy) => copy.name))} have its name.`),
      channel("pictures", partOf(of((copy) => copy.avatar), members.size), `${ofAll(of((copy) => copy.avatar))} have its picture, as far as hashes tell.`),
      channel("bios", partOf(of((copy) => copy.bio), members.size), `${ofAll(of((copy) => copy.bio))} have its text about itself.`),
      channel("asymmetry", sized > 0 ? partOf(smaller, sized) : undefined, `${figures(smaller, sized)} of the look-alikes are younger and have fewer followers than the original.`),
      channel("disclosed", all.length > 0 ? partOf(all.length - undisclosed.length, all.length) : undefined, `${figures(all.length - undisclosed.length, all.length)} of the look-alikes say that they are a parody or fans.`),
    ],
    { principals: [...new Set(all.map(([, { original }]) => accountKey(original.platform, original.id)))].sort() },
  );
}

/** Of each member that looks like an original, the one that it looks like most. */
function findCopies(profiles: readonly Account[], originals: readonly Account[]): ReadonlyMap<Account, Copy> {
  const names: ProtectedName[] = [];
  const bearers = new Map<string, Account[]>();
  for (const original of originals) {
    for (const name of [original.handle, original.name]) {
      if (!name) continue;
      const known = bearers.get(name);
      if (known) known.push(original);
      else {
        bearers.set(name, [original]);
        names.push({ name });
      }
    }
  }
  const alike = new Map<string, Set<string>>();
  for (const { account, field, protectedName } of findLookAlikes(profiles, names)) {
    for (const original of bearers.get(protectedName)!) if (original[field] === protectedName) collect(alike, `${account} ${accountKey(original.platform, original.id)}`, field);
  }
  const copies = new Map<Account, Copy>();
  for (const member of profiles) {
    for (const original of originals) {
      const fields = alike.get(`${accountKey(member.platform, member.id)} ${accountKey(original.platform, original.id)}`);
      const [handle, name, avatar, bio] = [fields?.has("handle") === true, fields?.has("name") === true, isSamePicture(member, original), isSameBio(member, original)];
      const signs = Number(handle) + Number(name) + Number(avatar) + Number(bio);
      if (signs >= SIGNS_MIN && (handle || avatar) && signs > (copies.get(member)?.signs ?? 0)) copies.set(member, { original, handle, name, avatar, bio, signs });
    }
  }
  return copies;
}

function isSamePicture({ avatarHash: a }: Account, { avatarHash: b }: Account): boolean {
  if (!a || !b) return false;
  if (a === b) return true;
  if (a.length !== b.length || a.length > 64 || !/^[\da-f]+$/i.test(a) || !/^[\da-f]+$/i.test(b)) return false;
  let bits = 0;
  for (let i = 0; i < a.length; i++) for (let x = parseInt(a[i]!, 16) ^ parseInt(b[i]!, 16); x > 0; x >>= 1) bits += x & 1;
  return bits <= (BITS_MAX * a.length) / 16;
}

/** The same words, or the original's with something put behind them. */
function isSameBio({ bio: a }: Account, { bio: b }: Account): boolean {
  if (!a || !b || b.length < BIO_MIN) return false;
  return foldCase(a).includes(foldCase(b));
}

function saysSo({ bio = "", name = "", handle = "" }: Account): boolean {
  return [bio, name, handle.replaceAll("_", " ")].some((text) => DISCLOSED.test(foldCase(text)));
}

function isSmaller(member: Account, original: Account): boolean {
  const younger = member.createdAt === undefined || original.createdAt === undefined || member.createdAt > original.createdAt;
  const fewer = member.followers === undefined || original.followers === undefined || member.followers < original.followers;
  return younger && fewer;
}
