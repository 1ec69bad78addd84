import { fastRandom } from "../measure/random.js";
import { writeLines } from "../measure/writeLines.js";

const START = Date.UTC(2024, 10, 10) / 1000;
const DAYS = 14;
const ATTACKER = { accounts: 0, planned: 0, performed: 0, performedWithinHour: 0, posts: 0 };

/**
 * A truth and verdicts on it by numbers alone, no posts. Account `i` is in campaign `i % campaigns` if it is
 * one of the first `campaigns * members`; the crowd of the one look-alike are the `crowd` accounts after them; everybody else is on their own.
 * @typedef {{ accounts: number, posts: number, campaigns: number, members: number, crowd: number, seed: number }} Size
 */

/**
 * @param {string} path
 * @param {Size} size
 */
export function writeTruth(path, size) {
  return writeLines(path, truthLines(size));
}

/**
 * `accounts.csv` as `detect` writes it. Every second member of a campaign is flagged, in one cluster a campaign, and every
 * hundredth of the crowd, ten to a cluster; scores of those are above 0.5, those of others below.
 * @param {string} path
 * @param {Size} size
 */
export function writeVerdicts(path, size) {
  return writeLines(path, verdictLines(size));
}

/** @param {Size} size */
function* truthLines({ accounts, posts, campaigns, members, crowd, seed }) {
  const random = fastRandom(seed);
  const inCampaigns = campaigns * members;
  const world = { record: "world", formatVersion: 1, version: "0", settings: {}, platforms: ["x"], fromSeconds: START, toSeconds: START + DAYS * 86_400 };
  yield JSON.stringify(world);
  for (let c = 0; c < campaigns; c++) yield JSON.stringify({ record: "campaign", campaign: `c${c}`, kind: "amplification", script: "none", principals: [], evasion: {}, attacker: ATTACKER });
  yield JSON.stringify({ record: "confounder", confounder: "fans", kind: "fandom", sort: "spontaneous" });
  for (let from = inCampaigns; from < inCampaigns + crowd; from += 1000) {
    yield JSON.stringify({ record: "members", confounder: "fans", accounts: Array.from({ length: Math.min(1000, inCampaigns + crowd - from) }, (_, i) => account(from + i)) });
  }
  for (let i = 0; i < accounts; i++) {
    yield JSON.stringify({ record: "account", account: account(i), campaign: i < inCampaigns ? `c${i % campaigns}` : null, role: i < inCampaigns ? "amplifier" : null });
  }
  for (let p = 0; p < posts; p++) {
    // One post in fifty is a campaign's.
    const author = p % 50 === 0 ? Math.floor(random() * inCampaigns) : Math.floor(random() * accounts);
    const campaign = p % 50 === 0 ? `c${author % campaigns}` : null;
    yield JSON.stringify({ record: "post", campaign, post: `x:${1_850_000_000_000_000 + p}`, account: account(author), createdAt: START + Math.floor((p * DAYS * 86_400) / posts) });
  }
}

/** @param {Size} size */
function* verdictLines({ accounts, campaigns, members, crowd, seed }) {
  const random = fastRandom(seed + 1);
  const inCampaigns = campaigns * members;
  yield "platform,accountId,clusterId,coordination,flagged";
  for (let i = 0; i < accounts; i++) {
    const inCrowd = i >= inCampaigns && i < inCampaigns + crowd && i % 100 === 0;
    const cluster = i < inCampaigns ? (Math.floor(i / campaigns) % 2 === 0 ? `c${(i % campaigns) + 1}` : "") : inCrowd ? `f${Math.floor(i / 1000)}` : "";
    const score = cluster === "" ? random() / 2 : 0.5 + random() / 2;
    yield `x,${account(i).slice(2)},${cluster},${Math.round(score * 1e6) / 1e6},${cluster !== ""}`;
  }
}

/** @param {number} i */
function account(i) {
  return `x:${1_000_000_000 + i * 7919}`;
}
