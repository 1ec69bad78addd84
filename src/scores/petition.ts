import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { outsidersOf, sharedAffiliation } from "./measures/affiliation.js";
import { channel, clamp, figures, partOf, percent, scored } from "./measures/channel.js";
import { collect, count } from "./measures/tally.js";
import { findJoint, jointPart, membersLeast } from "./sightings/joint.js";
import { ofPublic } from "./sightings/ofPublic.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

/** How addresses of petitions and calls read, in a few languages. */
const SIGNING = /petition|peticion|petizione|petycj|petice|signature|unterschr|sign-?(?:now|up|the)|firma(?:r|te)?\b|podpis|pétition|change\.org|avaaz|campact|actionnetwork|openpetition|wemove/iu;

/** A suggested text that people send as it is, change, or replace by words of their own. */
export const petition: Score = {
  name: "petition",
  tells: "explanation",
  question: "Do members follow an open call, with a suggested text that many change or replace by words of their own?",
  needs: ["text", "urls", "accounts"],
  disarm: [],
  sources:
    "Karpf (2010), Online political mobilization from the advocacy group's perspective, Policy & Internet 2; Schoch et al. (2022), Coordination patterns reveal online political astroturfing across the world, Scientific Reports 12; Keller et al. (2020) on what sets " +
    "grassroots campaigns apart from paid ones",
  refutedBy: "A text that nobody changes, from accounts that never say what they stand for, and a call that can't be found anywhere.",
  init: (context) => watch(context, (sighting) => sighting.byMember || (sighting.things.length > 0 && ofPublic(context, sighting)), measure),
};

function measure({ own, others }: Seen, context: ScoreContext): ScoreValue {
  const written = own.filter(({ act, words }) => act !== "repost" && words !== "");
  if (written.length === 0) return scored(undefined, "No member wrote anything.", [], { missing: ["text"] });
  const call = findCall(written, membersLeast(context));
  const profiles = [...context.members].flatMap((member) => context.account(member) ?? []);
  const outsiders = outsidersOf(others, context);
  const affiliation = profiles.length > 0 ? sharedAffiliation(profiles, outsiders) : undefined;
  const named = affiliation ? clamp(partOf(affiliation.members, context.members.size) - partOf(affiliation.others, affiliation.heldAgainst)) : 0;
  const joiners = new Set(others.filter((sighting) => sighting.act !== "repost" && call.marks.some((mark) => marksOf(sighting).includes(mark))).map(({ account }) => account)).size;
  const joined = partOf(joiners, joiners + context.members.size);
  const signing = call.posts.filter(({ links }) => links.some((link) => SIGNING.test(link))).length;
  const addressing = call.posts.filter(({ mentions }) => mentions.length > 0).length;
  const own_ = partOf(call.changed + call.replaced, call.posts.length);
  const following = new Set(call.posts);
  const [part, asking] = [jointPart(findJoint({ own, others }, context), own, (sighting) => following.has(sighting)), Math.max(partOf(signing, call.posts.length), partOf(addressing, call.posts.length))];
  return scored(
    part * call.suggested * (1 - (1 - own_) ** 2) * (0.4 + 0.3 * asking + 0.3 * Math.max(named, joined)),
    `${figures(call.posts.length, written.length)} of the members' texts carry one tag or link that most use; ${call.changed} of them change a text that several members sent, and ${call.replaced} are in words of their own.`,
    [
      channel("call", part, `${percent(part)} of what members do together carries the tags or links that most members use.`),
      channel("suggestedText", call.suggested, `${percent(call.suggested)} of these texts are one that several members sent, or begin or end with it.`),
      channel("ownWords", own_, `${figures(call.changed + call.replaced, call.posts.length)} of these texts are changed or in words of the member's own.`),
      channel("asking", asking, `${signing} of these posts link to a petition by its address, and ${addressing} mention somebody.`),
      channel("movement", profiles.length > 0 ? named : undefined, affiliation ? `${figures(affiliation.members, context.members.size)} of the members name the same thing in their profiles, and ${affiliation.others} of ${affiliation.heldAgainst} others.` : "The members' profiles name nothing in common."),
      channel("joined", joined, `${joiners} accounts outside the cluster joined in with texts of their own.`),
    ],
    { missing: profiles.length === 0 ? ["accounts"] : [] },
  );
}

interface Call {
  readonly posts: readonly Sighting[];
  readonly marks: readonly string[];
  /** Part of the posts with a shared text, as it is or changed. */
  readonly suggested: number;
  readonly changed: number;
  readonly replaced: number;
}

/** Posts with a tag or link that at least half of the members use, and how their texts relate to those that several members sent. */
function findCall(written: readonly Sighting[], least: number): Call {
  const users = new Map<string, Set<string>>();
  for (const sighting of written) for (const mark of marksOf(sighting)) collect(users, mark, sighting.account);
  const accounts = new Set(written.map(({ account }) => account)).size;
  const marks = [...users].filter(([, by]) => by.size >= Math.max(least, accounts / 2)).map(([mark]) => mark);
  const common = new Set(marks);
  const posts = written.filter((sighting) => marksOf(sighting).some((mark) => common.has(mark)));
  const authors = new Map<number, Set<string>>();
  for (const { template, account } of posts) if (template !== undefined) collect(authors, template, account);
  const isSent = ({ template }: Sighting): boolean => template !== undefined && authors.get(template)!.size >= least;
  const edges = new Map<number, number>();
  for (const sighting of posts) if (isSent(sighting)) for (const edge of [sighting.opening, sighting.closing]) if (edge !== undefined) count(edges, edge);
  const rest = posts.filter((sighting) => !isSent(sighting));
  const changed = rest.filter(({ opening, closing }) => [opening, closing].some((edge) => edge !== undefined && edges.has(edge))).length;
  return { posts, marks, suggested: partOf(posts.length - rest.length + changed, posts.length), changed, replaced: rest.length - changed };
}

function marksOf({ hashtags, links }: Sighting): readonly string[] {
  return [...hashtags.map((tag) => `#${tag}`), ...links];
}
