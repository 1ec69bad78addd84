import type { Draw } from "../../draw/draw.js";
import type { CampaignStage } from "../../stage/campaign.js";
import { lookAlikeHandle } from "./lookAlikeHandle.js";

/** Parts of the copies that aren't exact. */
const CHANGED = { name: 0.3, bio: 0.4, avatar: 0.5 };
const HASH_DIGITS = 16;

/**
 * Gives principals a name, a text about themselves and a picture, as followed accounts have, and returns the means to
 * make members look like them, with the small differences by which copies are told from originals: the handle always,
 * the rest now and then. A picture that was saved again differs in one or two digits of its perceptual hash.
 */
export function createCopier(stage: CampaignStage, draw: Draw, principals: readonly number[]): (member: number, principal: number) => void {
  const { people, words } = stage;
  const taken = new Set(principals.map((principal) => stage.handle(principal)));
  const originals = new Map(
    principals.map((principal) => {
      const [person, language] = [people.person[principal]!, people.language[principal]!];
      const original = {
        name: words.displayName(person, language),
        bio: words.bio(person, people.community[principal]!, language),
        avatarHash: Array.from({ length: HASH_DIGITS }, () => draw.below(16).toString(16)).join(""),
      };
      stage.profile(principal, original);
      return [principal, original];
    }),
  );
  return (member, principal) => {
    const { name, bio, avatarHash } = originals.get(principal)!;
    stage.profile(member, {
      handle: lookAlikeHandle(draw, stage.handle(principal), taken),
      name: draw.chance(CHANGED.name) ? `${name}.` : name,
      bio: draw.chance(CHANGED.bio) ? `${bio} ${words.chatter(draw, people.community[principal]!, people.language[principal]!)}` : bio,
      avatarHash: draw.chance(CHANGED.avatar) ? savedAgain(draw, avatarHash) : avatarHash,
    });
  };
}

function savedAgain(draw: Draw, hash: string): string {
  const digits = [...hash];
  for (let i = 0; i < 2; i++) digits[draw.below(digits.length)] = draw.below(16).toString(16);
  return digits.join("");
}
