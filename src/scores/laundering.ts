import type { LaunderingPath, LaunderingStep } from "../model/findingPictures.js";
import { postKey } from "../model/postKey.js";
import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, concealing, duration, figures, partOf, percent, scored } from "./measures/channel.js";
import { append, collect, count } from "./measures/tally.js";
import { findStories, type Story } from "./measures/stories.js";
import { undisclosedSites } from "./measures/undisclosedSites.js";
import { findJoint, jointPart, membersLeast } from "./sightings/joint.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

const PATHS_SHOWN = 20;
const STEPS_SHOWN = 20;
const LISTED_NAMED = 3;
/** Stories that somebody has to have carried to another platform; once may be chance. */
const CARRIED_MIN = 2;
/** Who carries a story stands among the first of those who tell it, on average over stories. */
const EARLY = 1 / 3;
/** Nobody is named as a bridge on less than half of what is asked for. */
const NAMED_MIN = 0.5;
/** What a path is worth on which the source keeps its name and its page: an open call is carried from its organiser's platform to others too. */
const OPEN = 0.5;
/** What mirrors on one platform are worth beside a path over several. */
const ONE_PLATFORM = 0.5;

/** Stories that are placed somewhere, relayed, and told elsewhere as if they came from nowhere. */
export const laundering: Score = {
  name: "laundering",
  tells: "kind",
  question: "How much of what members do together is to carry stories from platform to platform, always the same way?",
  needs: ["text", "urls", "accounts"],
  disarm: ["T0119.002", "T0128.004", "T0129.009", "T0149.004"],
  sources:
    "Meleshevich & Schafer (2018), Online information laundering, Alliance for Securing Democracy (placement, layering, integration); EU DisinfoLab & Qurium (2022), Doppelganger; VIGINUM (2024), Portal Kombat; Giglietto et al. (2020), It takes a " +
    "village to manipulate the media; Ng, Cruickshank & Carley (2022), Cross-platform information spread during the January 6th capitol riots",
  refutedBy: "Outlets and people with accounts on several platforms post the same everywhere at once: no platform is then always first, and the source keeps its name.",
  init: (context) => watch(context, ({ byMember, act, things }) => byMember || (act !== "repost" && things.length > 0), measure),
};

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own, others } = seen;
  const stories = findStories(seen, membersLeast(context));
  if (own.every(({ template, links, things }) => template === undefined && links.length === 0 && things.length === 0)) {
    return scored(undefined, "Members' posts have neither links nor texts that could be followed.", [], { missing: ["text", "urls"] });
  }
  const joint = findJoint(seen, context);
  const weightOf = (of: readonly Story[]): number => (joint.total === 0 ? 0 : of.reduce((sum, { members }) => sum + members.reduce((all, sighting) => all + joint.weight(sighting), 0), 0) / joint.total);
  const crossing = stories.filter(({ members }) => new Set(members.map(({ platform }) => platform)).size > 1);
  const mirrored = stories.filter((story) => mirrorsOf(story).size > 1);
  const platforms = new Set([...own, ...others].map(({ platform }) => platform));
  const lead = leadOf(crossing);
  const part = weightOf(crossing);
  const [mirroredPart, lost] = [weightOf(mirrored), sourceLost(crossing)];
  const listed = listedSites(own, context);
  const listedPart = jointPart(joint, own, ({ sites }) => sites.some((site) => listed.has(site)));
  const path = part * Math.sqrt(lead.value) * (OPEN + (1 - OPEN) * Math.max(lost.value ?? 0, mirroredPart, listedPart));
  const value = Math.max(path, ONE_PLATFORM * mirroredPart);
  const bridges = bridgesOf(path >= NAMED_MIN ? crossing : []);
  const entered = exposure(crossing, bridges);
  const undisclosed = undisclosedSites(own, others, context);
  return scored(
    value,
    `Of ${stories.length} stories that several members told, members carried ${crossing.length} over two or more of ${platforms.size} platforms and ${mirrored.length} over two or more domains; ${bridges.size} members were among the first to carry stories to another platform, ${CARRIED_MIN} times or more.`,
    [
      channel("crossing", part, `${percent(part)} of what members do together is to tell stories that members tell on several platforms.`),
      channel("lead", crossing.length > 0 ? lead.value : undefined, `Of two platforms the same one is first in ${figures(lead.same, lead.pairs)} of the cases, and follows after ${duration(lead.lagSeconds)} in half of them.`),
      channel("bridges", partOf(bridges.size, context.members.size), `${figures(bridges.size, context.members.size)} of the members are among the first to carry stories to another platform.`),
      channel("enteredByBridges", crossing.length > 0 ? partOf(entered.bridged, entered.posts) : undefined, `${figures(entered.bridged, entered.posts)} of the posts about these stories on later platforms came after a bridge had brought them there.`),
      concealing("mirrors", stories.length > 0 ? mirroredPart : undefined, `${percent(mirroredPart)} of what members do together is to tell stories by links to two or more domains, each linked by several members.`),
      concealing("sourceLost", lost.value === undefined ? undefined : lost.value * part * lead.value, `On a story's first platform ${percent(lost.before)} of the members' posts link to the domain that had it first, on later ones ${percent(lost.after)}.`),
      channel("listedSites", listedPart, listed.size === 0 ? "No site that members link to is in a list of known domains." : `${percent(listedPart)} of what members do together links to ${listed.size} sites that lists of known domains name: ${[...listed.values()].slice(0, LISTED_NAMED).join("; ")}.`),
      concealing("undisclosedSites", undisclosed.value, undisclosed.meaning),
      channel("detours", partOf(own.filter(({ detours }) => detours > 0).length, own.length), `${figures(own.filter(({ detours }) => detours > 0).length, own.length)} of the members' posts link through redirectors, archives or short addresses.`),
    ],
    { roles: Object.fromEntries([...bridges].sort().map((account) => [account, "bridge"])), paths: crossing.slice(0, PATHS_SHOWN).map((story) => pathOf(story, context)), missing: undisclosed.value === undefined ? ["accounts"] : [] },
  );
}

/**
 * How regularly one platform comes before another, beyond what shuffled labels of platforms give: of n and m posts about a story the first one is
 * then one of the n with n / (n + m). What is left is held against as much as the order could be, less what chance leaves on average.
 */
function leadOf(stories: readonly Story[]): { readonly value: number; readonly same: number; readonly pairs: number; readonly lagSeconds: number } {
  const orders = new Map<string, { first: number; second: number; surplus: number; variance: number; most: number; least: number }>();
  const lags: number[] = [];
  for (const { members } of stories) {
    const [first, posts] = [new Map<string, number>(), new Map<string, number>()];
    for (const { platform, seconds } of members) {
      if (!first.has(platform)) first.set(platform, seconds);
      count(posts, platform);
    }
    const platforms = [...first.keys()].sort();
    lags.push(...[...first.values()].slice(1).map((seconds) => seconds - members[0]!.seconds));
    platforms.forEach((a, i) => {
      for (const b of platforms.slice(i + 1)) {
        const order = orders.get(`${a} ${b}`) ?? { first: 0, second: 0, surplus: 0, variance: 0, most: 0, least: 0 };
        orders.set(`${a} ${b}`, order);
        if (first.get(a) === first.get(b)) continue;
        const isFirst = first.get(a)! < first.get(b)!;
        const chance = posts.get(a)! / (posts.get(a)! + posts.get(b)!);
        order[isFirst ? "first" : "second"]++;
        order.surplus += (isFirst ? 1 : 0) - chance;
        order.variance += chance * (1 - chance);
        order.most += 1 - chance;
        order.least += chance;
      }
    });
  }
  let [same, pairs, value] = [0, 0, 0];
  for (const { first, second, surplus, variance, most, least } of orders.values()) {
    same += Math.max(first, second);
    pairs += first + second;
    const usual = Math.sqrt((2 * variance) / Math.PI);
    const possible = surplus > 0 ? most : least;
    if (possible > usual) value += (first + second) * Math.max(0, (Math.abs(surplus) - usual) / (possible - usual));
  }
  lags.sort((a, b) => a - b);
  return { value: partOf(value, pairs), same, pairs, lagSeconds: lags[lags.length >> 1] ?? 0 };
}

/** Members who tell stories away from their first platform, and are among the first of the cluster to tell them: on average over their stories, and of several. */
function bridgesOf(stories: readonly Story[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  for (const { members, posts } of stories) {
    const order = [...new Set(members.map(({ account }) => account))];
    // Where a story comes from may be seen outside only: of an operation a half may be found.
    const [origin, firstOf] = [posts[0]!.platform, new Map<string, Sighting>()];
    for (const sighting of members) if (!firstOf.has(sighting.account)) firstOf.set(sighting.account, sighting);
    order.forEach((account, place) => {
      if (firstOf.get(account)!.platform !== origin) append(places, account, place / order.length);
    });
  }
  const mean = (of: readonly number[]): number => of.reduce((sum, place) => sum + place, 0) / of.length;
  return new Set([...places].filter(([, of]) => of.length >= CARRIED_MIN && mean(of) <= EARLY).map(([account]) => account));
}

/** Posts about the stories on all platforms but each one's first, and those of them that came after a bridge had posted there. */
function exposure(stories: readonly Story[], bridges: ReadonlySet<string>): { readonly posts: number; readonly bridged: number } {
  let [all, bridged] = [0, 0];
  for (const { posts } of stories) {
    const open = new Set<string>();
    for (const { platform, account } of posts) {
      if (platform === posts[0]!.platform) continue;
      all++;
      if (open.has(platform)) bridged++;
      if (bridges.has(account)) open.add(platform);
    }
  }
  return { posts: all, bridged };
}

/** Domains of a story that several members link to: a domain of one member alone is its own site. */
function mirrorsOf({ members }: Story): ReadonlySet<string> {
  const linking = new Map<string, Set<string>>();
  for (const { sites, account } of members) for (const site of sites) collect(linking, site, account);
  return new Set([...linking].filter(([, accounts]) => accounts.size > 1).map(([site]) => site));
}

/** How many fewer posts link to a story's first domain on later platforms than on the first one. */
function sourceLost(stories: readonly Story[]): { readonly value: number | undefined; readonly before: number; readonly after: number } {
  const [first, later] = [{ posts: 0, linking: 0 }, { posts: 0, linking: 0 }];
  for (const { members } of stories) {
    const source = members.find(({ sites }) => sites.length > 0)?.sites[0];
    if (source === undefined) continue;
    for (const { platform, sites } of members) {
      const side = platform === members[0]!.platform ? first : later;
      side.posts++;
      if (sites.includes(source)) side.linking++;
    }
  }
  const [before, after] = [partOf(first.linking, first.posts), partOf(later.linking, later.posts)];
  return { value: first.posts > 0 && later.posts > 0 ? Math.max(0, before - after) : undefined, before, after };
}

/** Sites that members link to and lists of known domains name, with what these say. What a list says is its makers' finding, and no sign of hiding that was seen here. */
function listedSites(own: readonly Sighting[], { listed }: ScoreContext): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const site of new Set(own.flatMap(({ sites }) => sites))) {
    const [tag] = listed(site);
    if (tag) found.set(site, `${site}, ${tag.operation} by ${tag.source}`);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** First appearance of each pair of platform and domain; where it has most of its posts on a platform that isn't the first, it is integrated. */
function pathOf({ trace, object, posts }: Story, { listed }: ScoreContext): LaunderingPath {
  const steps: { readonly sighting: Sighting; readonly domain: string | undefined }[] = [];
  const [known, onPlatform] = [new Set<string>(), new Map<string, number>()];
  for (const sighting of posts) {
    count(onPlatform, sighting.platform);
    const domain = sighting.sites[0];
    const place = `${sighting.platform} ${domain ?? ""}`;
    if (known.has(place)) continue;
    known.add(place);
    steps.push({ sighting, domain });
  }
  const [origin] = posts;
  const entered = [...onPlatform].filter(([platform]) => platform !== origin!.platform);
  const most = entered.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
  return {
    trace,
    object,
    steps: steps.slice(0, STEPS_SHOWN).map(({ sighting, domain }, i): LaunderingStep => {
      const after = posts.filter(({ platform, seconds }) => platform === sighting.platform && seconds >= sighting.seconds);
      const phase = i === 0 ? "placement" : sighting.platform === most ? "integration" : "layering";
      return { phase, platform: sighting.platform, domain, tags: domain === undefined ? [] : listed(domain), account: sighting.account, byMember: sighting.byMember, post: postKey(sighting.platform, sighting.id), seconds: sighting.seconds, posts: after.length, memberPosts: after.filter(({ byMember }) => byMember).length };
    }),
  };
}
