import { accountKey, splitAccountKey } from "../../model/account.js";
import type { Cluster } from "../../model/cluster.js";
import type { Finding, Probability } from "../../model/finding.js";
import type { AccountRow } from "../../model/run.js";
import { clearKinds } from "../findings/clearKinds.js";
import { canonicalUrlSite } from "../../content/url.js";
import type { ClusterPosts, EvidencePost } from "./citedOfCluster.js";
import { sharedSites, type SharedSite } from "./sharedSites.js";
import { confidenceOf, domainObject, given, relationship, stixText, stixTime, type ExternalReference, type Issuer, type StixObject } from "./stixObject.js";
import { objectId, observableId } from "./uuid.js";

/** What there is of one flagged cluster. */
export interface FindingMaterial {
  readonly cluster: Cluster;
  readonly finding: Finding | undefined;
  /** Its flagged members, as the cluster lists them: nobody is named whom no evidence names. */
  readonly members: readonly AccountRow[];
  readonly posts: ClusterPosts;
}

/** All objects of one finding, each id once; other findings may hold the same accounts' or sites' objects. */
export function stixFinding(material: FindingMaterial, issuer: Issuer): readonly StixObject[] {
  const { cluster, finding, members, posts } = material;
  const accounts = members.map((member) => userAccount(accountKey(member.platform, member.accountId), member.label));
  const identities = members.map((member) => identity(member, finding, issuer));
  const sites = sharedSites(cluster).map((site) => ({ site, domain: domainName(site.domain) }));
  const infrastructure = sites.filter(({ site }) => site.isOwn).map(({ site, domain }) => ({ object: infrastructureOf(site, cluster, issuer), domain }));
  const observed = posts.listed.flatMap((post) => observedPost(post, issuer));
  const parts = [...accounts, ...identities, ...sites.map(({ domain }) => domain), ...infrastructure.map(({ object }) => object), ...observed];
  const links = [
    ...identities.map((one, i) => relationship(issuer, one, "related-to", accounts[i]!)),
    ...infrastructure.map(({ object, domain }) => relationship(issuer, object, "consists-of", domain)),
  ];
  const campaign =
    finding?.verdict === "inauthentic"
      ? campaignWith(material, finding, issuer, { identities, infrastructure: infrastructure.map(({ object }) => object), domains: sites.map(({ domain }) => domain), observed })
      : [];
  const all = distinct([...parts, ...links, ...campaign]);
  return [...all, reportOf(material, issuer, all)];
}

interface CampaignParts {
  readonly identities: readonly StixObject[];
  readonly infrastructure: readonly StixObject[];
  readonly domains: readonly StixObject[];
  readonly observed: readonly StixObject[];
}

/** A campaign, what it uses, who takes part by how sure an evidence, and where it was seen. */
function campaignWith(material: FindingMaterial, finding: Finding, issuer: Issuer, { identities, infrastructure, domains, observed }: CampaignParts): StixObject[] {
  const { cluster, members } = material;
  const [first, last] = [stixTime(cluster.firstSeconds), stixTime(cluster.lastSeconds)];
  const campaign = domainObject("campaign", issuer, partsOf(cluster), {
    ...headOf(material),
    ...{ first_seen: first, last_seen: last },
    confidence: confidenceOf(finding.inauthenticity),
  });
  const seen = observed.filter(({ type }) => type === "observed-data");
  const sighting = domainObject("sighting", issuer, [campaign.id], {
    ...{ sighting_of_ref: campaign.id, first_seen: first, last_seen: last, where_sighted_refs: [issuer.id] },
    observed_data_refs: seen.map(({ id }) => id),
    count: material.posts.all,
  });
  return [
    campaign,
    ...identities.map((one, i) => relationship(issuer, one, "related-to", campaign, { confidence: confidenceOf(members[i]!.coordination), description: "Acts together with the others of the campaign; who runs it isn't said." })),
    ...infrastructure.map((one) => relationship(issuer, campaign, "uses", one)),
    ...domains.map((one) => relationship(issuer, campaign, "related-to", one)),
    ...(seen.length > 0 ? [sighting] : []),
  ];
}

/** The finding itself, with all that belongs to it: a report and no grouping, since the published schema of bundles knows no groupings. */
function reportOf(material: FindingMaterial, issuer: Issuer, parts: readonly StixObject[]): StixObject {
  const { cluster, finding } = material;
  const head = headOf(material);
  return domainObject("report", issuer, partsOf(cluster), {
    ...head,
    description: [head.description, ...(finding ? doubts(finding) : [])].join("\n"),
    report_types: [finding?.verdict === "inauthentic" ? "campaign" : "observed-data"],
    published: issuer.time,
    object_refs: parts.map(({ id }) => id),
    confidence: confidenceOf((finding ?? cluster).coordination),
  });
}

function partsOf({ accounts }: Cluster): readonly string[] {
  return [...accounts].sort();
}

/** Names have to differ between runs, since platforms of threat intelligence unite campaigns of one name. */
function headOf({ cluster, finding, members, posts }: FindingMaterial): Readonly<Record<string, unknown>> & { readonly description: string } {
  const [code] = objectId("finding", ...partsOf(cluster)).split("--")[1]!.split("-");
  const kinds = finding ? clearKinds(finding) : [];
  const references = kinds.flatMap((name): ExternalReference[] => {
    const { disarm = [] } = finding?.kinds.find((kind) => kind.name === name) ?? {};
    return disarm.map((id) => ({ source_name: "DISARM", external_id: id, description: name }));
  });
  return {
    name: `Accounts in lockstep ${code}: ${finding?.kind ?? "no one kind"}, ${cluster.accounts.length} accounts`,
    description: stixText(describe(cluster, finding, members.length, posts)),
    external_references: distinctReferences(references),
    labels: [...kinds, ...(finding ? [finding.verdict] : [])],
  };
}

function describe(cluster: Cluster, finding: Finding | undefined, members: number, posts: ClusterPosts): string {
  const listed = posts.listed.length < posts.all ? `${posts.listed.length} of the ${posts.all}` : `The ${posts.all}`;
  return [
    finding?.prose ?? `${members} accounts keep company that is hardly ever seen by chance: the evidence is about 10 to the power of ${cluster.log10EValue.toFixed(1)} times likelier if they act together.`,
    finding ? `${finding.verdictBecause} Coordinated: ${percent(finding.coordination)}. Inauthentic, if coordinated: ${percent(finding.inauthenticity)}.` : "Whether it is inauthentic wasn't judged.",
    `${listed} posts that the evidence names are observed data. Nothing is said of who stands behind the accounts, or why.`,
  ].join(" ");
}

function percent({ value, low, high }: Probability): string {
  return `${Math.round(100 * value)}% (${Math.round(100 * low)} to ${Math.round(100 * high)})`;
}

/** What else explains it, and what would refute it, next to every finding. */
function doubts({ explanations, refutedBy }: Finding): readonly string[] {
  const explained = explanations.map(({ name, value, seen }) => `${name}: ${value === undefined ? "the data can't say" : `${Math.round(100 * value)} of 100`}. ${seen}`);
  return ["Innocent explanations:", ...orNone(explained), "What would refute it:", ...orNone(refutedBy)].map(stixText);
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ["- none looked for"] : lines.map((line) => `- ${line}`);
}

/** Words of the vocabulary for types of accounts where it has one; it is an open one. */
const ACCOUNT_TYPES: Readonly<Record<string, string>> = { x: "twitter" };

function userAccount(key: string, label: string | undefined): StixObject {
  const { platform, accountId } = splitAccountKey(key);
  const account_type = stixText(Object.hasOwn(ACCOUNT_TYPES, platform) ? ACCOUNT_TYPES[platform]! : platform);
  const user_id = stixText(accountId);
  return { type: "user-account", spec_version: "2.1", id: observableId("user-account", { account_type, user_id }), account_type, user_id, ...given({ display_name: label === undefined ? undefined : stixText(label) }) };
}

function identity({ platform, accountId }: AccountRow, finding: Finding | undefined, issuer: Issuer): StixObject {
  const key = accountKey(platform, accountId);
  const role = finding && Object.hasOwn(finding.roles, key) ? finding.roles[key] : undefined;
  return domainObject("identity", issuer, [key], {
    name: stixText(key),
    description: "An account on a platform; who uses it isn't known.",
    identity_class: "unknown",
    roles: role === undefined ? undefined : [stixText(role)],
  });
}

function domainName(domain: string): StixObject {
  return { type: "domain-name", spec_version: "2.1", id: observableId("domain-name", { value: domain }), value: domain };
}

function infrastructureOf({ domain, members, sharers, tags }: SharedSite, cluster: Cluster, issuer: Issuer): StixObject {
  return domainObject("infrastructure", issuer, [domain, ...partsOf(cluster)], {
    name: domain,
    description: `Of the ${sharers} accounts that share this site ${members} are members of the cluster. Who runs it isn't said.`,
    infrastructure_types: ["unknown"],
    external_references: tags.map(({ operation, source }) => ({ source_name: stixText(source), description: stixText(`Lists the domain under ${operation}.`) })),
  });
}

/** Longer texts are cut: a reference is there to recognise the post by. */
const TEXT_MAX = 2000;

/** Who posted when, and which sites it links; the post itself, which STIX has no word for, is a reference. Of deleted ones no text. */
function observedPost({ platform, id, account, createdAt, text, urls = [], deletedAt }: EvidencePost, issuer: Issuer): StixObject[] {
  const time = stixTime(createdAt);
  if (time === undefined) return [];
  const author = userAccount(account, undefined);
  const sites = urls.flatMap((url) => canonicalUrlSite(url) ?? []).map(domainName);
  const words = text === undefined || deletedAt !== undefined ? undefined : stixText(text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text);
  const observed = domainObject("observed-data", issuer, [account, platform, id], {
    ...{ first_observed: time, last_observed: time, number_observed: 1 },
    object_refs: distinct([author, ...sites]).map((one) => one.id),
    external_references: [given({ source_name: stixText(platform) || "unknown", external_id: stixText(id), description: words })],
  });
  return [...sites, observed];
}

function distinct(objects: readonly StixObject[]): readonly StixObject[] {
  return [...new Map(objects.map((object) => [object.id, object] as const).reverse()).values()].reverse();
}

function distinctReferences(references: readonly ExternalReference[]): readonly ExternalReference[] {
  return [...new Map(references.map((reference) => [reference.external_id, reference])).values()];
}
