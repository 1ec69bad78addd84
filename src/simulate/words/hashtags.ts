import { TOPIC_NAMES } from "./ideas.js";
import type { Lexicon } from "./languages/lexicon.js";
import { homeTown } from "./message.js";
import { scramble, shuffled } from "./scramble.js";
import { TOWNS, townName } from "./towns.js";

/** Ranks among which some tags are the same in all languages: events that the world watches. */
const INTERNATIONAL = 12;
const FIRST_YEAR = 2024;

/** The tag of a topic and rank: a pure function, so that no table of tags is needed. */
export function createHashtags(lexicon: Lexicon): (topic: number, rank: number) => string {
  const words = TOPIC_NAMES.map((topic) => lexicon.tags[topic].split("|"));
  const endings = lexicon.tagEndings.split("|");
  const hyphen = lexicon.script === "Arabic" ? "_" : "";
  const size = words[0]!.length;
  const pairs = size * (size - 1);
  const [ended, paired, all] = [size + size * endings.length, size + size * endings.length + pairs, size + size * endings.length + pairs + pairs * endings.length];

  function phrase(own: readonly string[], rank: number, topic: number): string {
    if (rank < size) return own[shuffled(rank, size, topic)]!;
    if (rank < ended) {
      const at = shuffled(rank - size, size * endings.length, topic);
      return own[at % size]! + hyphen + endings[Math.floor(at / size)]!;
    }
    if (rank < paired) return pair(own, shuffled(rank - ended, pairs, topic));
    const at = shuffled(rank - paired, pairs * endings.length, topic);
    return pair(own, at % pairs) + hyphen + endings[Math.floor(at / pairs)]!;
  }

  /** Two different words, in that order. */
  function pair(own: readonly string[], at: number): string {
    const first = at % size;
    return own[first]! + hyphen + own[(first + 1 + Math.floor(at / size)) % size]!;
  }

  return (topic, rank) => {
    const look = scramble(topic * 65_537 + rank, 1);
    if (rank < INTERNATIONAL && look % 3 === 0) return eventTag(topic * INTERNATIONAL + rank);
    const own = words[topic % words.length]!;
    const edition = Math.floor(topic / words.length);
    const home = homeTown(topic);
    const town = home === undefined ? "" : townName(home, lexicon.script) + (edition < TOWNS ? "" : Math.floor(edition / TOWNS) + 1) + hyphen;
    const block = Math.floor(rank / all);
    const tag = town + phrase(own, rank % all, topic) + (block === 0 ? "" : `_${block + 1}`);
    return look % 5 < 2 ? tag.toLowerCase() : tag;
  };
}

/** `Norvado2024`. */
function eventTag(event: number): string {
  return townName(shuffled(event % TOWNS, TOWNS, 5), "Latin") + (FIRST_YEAR + Math.floor(event / TOWNS));
}
