import { TOPIC_NAMES } from "./ideas.js";
import type { Lexicon } from "./languages/lexicon.js";
import { homeTown } from "./message.js";
import { scramble } from "./scramble.js";
import { capital } from "./speech.js";
import { TOWNS, townName } from "./towns.js";

const SIGNS = ["🌻", "⚽", "🎧", "☕", "📚", "🚲", "🐾", "🌍"];

/** What people say of themselves, by number. Nothing here is unique: many people share a name, and some a bio. */
interface Profiles {
  displayName(person: number): string;
  bio(person: number, topic: number): string;
}

export function createProfiles(lexicon: Lexicon, salt: number): Profiles {
  const given = lexicon.givenNames.split("|");
  const beginnings = lexicon.surnames[0].split("|");
  const endings = lexicon.surnames[1].split("|");
  const selves = lexicon.selves.split("|");
  const mottos = lexicon.mottos.split("|");
  const labels = TOPIC_NAMES.map((topic) => lexicon.topics[topic].split("|"));
  const isHan = lexicon.script === "Han";

  function displayName(person: number): string {
    const look = scramble(person, salt);
    const name = given[look % given.length]!;
    const rest = scramble(person, salt + 1);
    const family = beginnings[rest % beginnings.length]! + endings[(rest >>> 8) % endings.length]!;
    const kind = (look >>> 16) % 20;
    if (kind < 3) return name;
    if (kind === 3) return `${name} ${SIGNS[(rest >>> 16) % SIGNS.length]!}`;
    const full = isHan ? family + name : `${name} ${family}`;
    return kind === 4 ? `${full} ${SIGNS[(rest >>> 16) % SIGNS.length]!}` : full;
  }

  function bio(person: number, topic: number): string {
    const look = scramble(person, salt + 2);
    const rest = scramble(person, salt + 3);
    const self = selves[look % selves.length]!;
    const own = labels[topic % labels.length]!;
    const label = own[(look >>> 8) % own.length]!;
    const motto = mottos[(look >>> 16) % mottos.length]!;
    const town = townName(homeTown(topic) ?? rest % TOWNS, lexicon.script);
    const [stop, gap] = isHan ? ["。", ""] : [".", " "];
    switch ((rest >>> 16) % 6) {
      case 0:
        return `${capital(self)}${stop}${gap}${capital(label)}${stop}`;
      case 1:
        return `${self} | ${label} | ${town}`;
      case 2:
        return `${capital(label)}${stop}${gap}${capital(motto)}${stop}`;
      case 3:
        return `${town} · ${self}`;
      case 4:
        return `${SIGNS[(look >>> 20) % SIGNS.length]!} ${label} · ${motto}`;
      default:
        return `${capital(self)}${stop}${gap}${capital(motto)}${stop}${gap}${town}`;
    }
  }

  return { displayName, bio };
}
