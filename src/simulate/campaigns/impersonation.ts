import type { Draw } from "../draw/draw.js";
import type { Campaign, CampaignStage } from "../stage/campaign.js";
import { wakingTimes } from "./script/calendar.js";
import { some } from "./script/cast.js";
import { createCopier } from "./script/copyProfile.js";
import { prominent, takenUpPerDay, uptake } from "./script/prominent.js";
import { obscureSite } from "./script/subject.js";

const COPIES = 4;
/** Part of the public that is worth imitating. */
const MOST_PRINCIPALS = 0.02;
const TAKEN_UP_PER_DAY = 4;
/** Part of the copies who answer one post of the original. */
const AT_WORK = 0.6;
const SPREAD_SECONDS = 180;
/** Posts of the one copy of each account that is run by hand. */
const OWN_PER_DAY = 1;
const PITCHES = 6;

/** Copies of followed accounts answer under these accounts' posts, and push a link. */
export const impersonation: Campaign = {
  name: "impersonation",
  kind: "impersonation",
  title: "copies of followed accounts answer under these accounts' posts and push a link",
  cites:
    "Goga, Venkatadri & Gummadi (2015), The doppelgänger bot attack, IMC (names, pictures and texts copied with small differences); " +
    "Democracy Reporting International (2025) on accounts that pose as candidates",
  start(stage) {
    const draw = stage.draw.fork("script");
    const principals = prominent(stage, Math.max(1, Math.min(Math.round(stage.size / COPIES), Math.ceil(MOST_PRINCIPALS * stage.organic))));
    const site = obscureSite(draw);
    const pitches = Array.from({ length: PITCHES }, () => stage.words.message(draw, stage.home.community));
    const pitch = (account: number, link: string) => ({ account, text: stage.say(draw.pick(pitches), account), urls: [link] });
    const link = (number: number): string => stage.link(stage.words.article(site, number));
    for (const [number, { principal, operator, amplifiers }] of enlistCopies(stage, draw, principals).entries()) {
      const chance = uptake(stage, principal, TAKEN_UP_PER_DAY);
      stage.onPost(principal, (post) => {
        if (!draw.chance(chance)) return;
        const pushed = link(number);
        stage.order({ members: some(draw, amplifiers, AT_WORK), spreadSeconds: SPREAD_SECONDS, act: (account) => ({ ...pitch(account, pushed), replyTo: post }) });
      });
      for (const time of wakingTimes(stage, draw, OWN_PER_DAY)) stage.at(time, () => void stage.publish(pitch(operator, link(number))));
      stage.pace(amplifiers, { orders: AT_WORK * takenUpPerDay(stage, [principal], TAKEN_UP_PER_DAY) });
      stage.pace([operator], { own: OWN_PER_DAY });
    }
  },
};

interface Copies {
  readonly principal: number;
  readonly operator: number;
  readonly amplifiers: readonly number[];
}

/** Enlists all members as copies, by turns of each principal; of each, the first is run by hand. */
function enlistCopies(stage: CampaignStage, draw: Draw, principals: readonly number[]): readonly Copies[] {
  const { people } = stage;
  const copy = createCopier(stage, draw, principals);
  const enlist = (principal: number, nth: number): number => {
    const member = stage.enlist(nth < principals.length ? "operator" : "amplifier", {
      platform: people.platform[principal]!,
      language: people.language[principal]!,
      community: people.community[principal]!,
    });
    copy(member, principal);
    return member;
  };
  const members = Array.from({ length: stage.size }, (_, nth) => enlist(principals[nth % principals.length]!, nth));
  return principals.map((principal, i) => {
    const [operator, ...amplifiers] = members.filter((_, nth) => nth % principals.length === i);
    return { principal, operator: operator!, amplifiers };
  });
}
