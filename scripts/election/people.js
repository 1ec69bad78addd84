import { outlets } from "./words.js";

/** @typedef {import("./chance.js").Chance} Chance */

/**
 * Somebody with an account. `group` is undefined for the public.
 * @typedef {{
 *   id: string, platform: string, handle: string, name: string, lang: string, createdAt: string, followers: number,
 *   activity: number, peakHour: number, alertsOf: string | undefined, group: string | undefined,
 *   extra: Readonly<Record<string, unknown>>,
 * }} Person
 */

export const PLATFORMS = /** @type {const} */ (["plaza", "lantern"]);

const LANGS = ["en", "uk", "ar", "zh", "es"];
const LANG_PARTS = [44, 20, 14, 12, 10];

/** @type {Readonly<Record<string, readonly [readonly string[], readonly string[]]>>} */
const NAMES = {
  en: [["Tam", "Orel", "Wynna", "Cadder", "Isk", "Pell", "Ronna", "Thale"], ["Dorrick", "Vansel", "Quade", "Morrith", "Eskel", "Tunn"]],
  uk: [["Орел", "Тамія", "Вінна", "Ярка", "Северо", "Далмо"], ["Доррік", "Вансел", "Тунн", "Морріт", "Ескел"]],
  ar: [["تام", "أوريل", "ونّا", "سيفا", "رونا"], ["دوريك", "فانسل", "تون", "موريث"]],
  zh: [["塔姆", "奥蕾", "温娜", "佩尔", "萝娜"], ["多里克", "万瑟尔", "图恩", "莫里斯"]],
  es: [["Tama", "Orelo", "Vina", "Pelio", "Rona", "Caldo"], ["Dorrico", "Vansel", "Morrita", "Eskel", "Tuno"]],
};

/**
 * The public: two platforms, five languages, few who write much and many who write little; some get the alerts of a newspaper.
 * @param {Chance} chance @param {number} size @returns {Person[]}
 */
export function makePublic(chance, size) {
  return Array.from({ length: size }, (_, i) => {
    const lang = chance.weighted(LANGS, LANG_PARTS) ?? "en";
    const papers = outlets.filter((outlet) => outlet.lang === lang).map(({ site }) => site);
    return makePerson(chance, i, lang, {
      platform: chance.happens(0.62) ? PLATFORMS[0] : PLATFORMS[1],
      activity: 0.22 * chance.factor(1),
      alertsOf: chance.happens(0.1) ? chance.pick(papers) : undefined,
    });
  });
}

/**
 * @param {Chance} chance @param {number} number @param {string} lang @param {Partial<Person>} given
 * @returns {Person}
 */
export function makePerson(chance, number, lang, given) {
  const [first, last] = /** @type {typeof NAMES[string]} */ (NAMES[lang]);
  const born = Date.UTC(2012, 0, 1) + Math.floor(chance.between(0, 13 * 365)) * 86_400_000;
  return {
    id: String(700_000 + number * 37 + Math.floor(chance.between(0, 37))),
    platform: PLATFORMS[0],
    handle: `${chance.pick(["tessel", "moor", "ferry", "quill", "lamp", "saltry", "fenn", "heron"])}_${chance.pick(["walker", "reader", "side", "lane", "born", "watch"])}${number}`,
    name: `${chance.pick(first)} ${chance.pick(last)}`,
    lang,
    createdAt: new Date(born).toISOString().slice(0, 10),
    followers: Math.floor(60 * chance.factor(1.4)),
    activity: 0.3,
    peakHour: chance.pick([7, 12, 18, 20, 21, 22]),
    alertsOf: undefined,
    group: undefined,
    extra: {},
    ...given,
  };
}
