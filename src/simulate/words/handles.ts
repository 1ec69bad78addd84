import { scramble, shuffled } from "./scramble.js";

const GIVEN = "ana ben cleo dara eli fay gus hana ivo jana kai lena max nora olek pia rafa sami tara uma vik wanda yara zoe aziz bora dima emil farah goran hugo ines karim liu mila nils omar petra rosa tomas".split(" ");
const BEGINNINGS = "alm bro cal dor fal gar hol jar kov lun mar nev orl pet qui rad sor tav urb vas wal yav zim bek".split(" ");
const ENDINGS = "escu ova ini sen ez man ides oglu ski ard ley ora".split(" ");
const PREFIXES = "its iam mr dr hey not x_ my_ go".split(" ");
const NAMES = GIVEN.length * BEGINNINGS.length * ENDINGS.length;

/** Two digits, odd or even: one form of handle for each. */
const NUMBERS = 45;
const TAILS = 100_000_000;
/** Up to here a name of at most 15 characters can be made. */
const MOST = 1_000_000_000;

/**
 * Handle of a person, 4 to 15 characters of a-z, 0-9 and _; different for all persons below 10^9. Of ten persons
 * two have the eight digits that platforms suggest, and eight a name in one of eight forms. Within a form every name
 * is used once before numbers go up; when a form runs out (the first does at 1,036,800 persons) the
 * person's number takes over.
 */
export function handleOf(person: number, salt: number): string {
  const form = person % 10;
  const turn = Math.floor(person / 10);
  if (form < 2) {
    const tail = turn * 2 + form;
    const given = GIVEN[scramble(tail, salt) % GIVEN.length]!;
    if (tail < TAILS) return given + String(shuffled(tail, TAILS, salt)).padStart(8, "0");
    return `${given}_${person % MOST}`;
  }
  const name = shuffled(turn % NAMES, NAMES, scramble(form, salt));
  const given = GIVEN[name % GIVEN.length]!;
  const rest = Math.floor(name / GIVEN.length);
  const family = BEGINNINGS[rest % BEGINNINGS.length]! + ENDINGS[Math.floor(rest / BEGINNINGS.length)]!;
  const round = Math.floor(turn / NAMES);
  return nameHandle(form, given, family, round, scramble(name, salt)) ?? `${given}_${person % MOST}`;
}

function nameHandle(form: number, given: string, family: string, round: number, look: number): string | undefined {
  switch (form) {
    case 2:
      return numbered(`${given}_${family}`, round, look, 1);
    case 3:
      return numbered(given + family, round, look, 1);
    case 4:
      return numbered(`${family}_${given}`, round, look, 1);
    case 5:
      return numbered(given + family, round + 1, look, 0);
    case 6:
      return numbered(`${given}_${family}`, round + 1, look, 0);
    case 7:
      return numbered(family + given, round + 1, look, 0);
    case 8:
      return round < PREFIXES.length ? PREFIXES[(round + look) % PREFIXES.length]! + given + family : undefined;
    default:
      return numbered(`${family}_${given}`, round + 1, look, 0);
  }
}

/** Plain in round 0, then with each odd or even number of two digits once, beginning anywhere. */
function numbered(name: string, round: number, look: number, odd: 0 | 1): string | undefined {
  if (round === 0) return name;
  if (round > NUMBERS) return undefined;
  return `${name}${10 + 2 * ((round + look) % NUMBERS) + odd}`;
}
