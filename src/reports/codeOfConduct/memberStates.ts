/** Member States of the European Union by ISO 3166-1 code (Greece by its own, GR), each with its names in English and in its official languages. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  AT: ["Austria", "Österreich"],
  BE: ["Belgium", "België", "Belgique", "Belgien"],
  BG: ["Bulgaria", "България"],
  CY: ["Cyprus", "Κύπρος", "Kıbrıs"],
  CZ: ["Czechia", "Czech Republic", "Česko", "Česká republika"],
  DE: ["Germany", "Deutschland"],
  DK: ["Denmark", "Danmark"],
  EE: ["Estonia", "Eesti"],
  ES: ["Spain", "España", "Espanya", "Espainia"],
  FI: ["Finland", "Suomi"],
  FR: ["France"],
  GR: ["Greece", "Ελλάδα", "Ελλάς", "Hellas"],
  HR: ["Croatia", "Hrvatska"],
  HU: ["Hungary", "Magyarország"],
  IE: ["Ireland", "Éire", "Republic of Ireland"],
  IT: ["Italy", "Italia"],
  LT: ["Lithuania", "Lietuva"],
  LU: ["Luxembourg", "Lëtzebuerg", "Luxemburg"],
  LV: ["Latvia", "Latvija"],
  MT: ["Malta"],
  NL: ["Netherlands", "The Netherlands", "Nederland"],
  PL: ["Poland", "Polska"],
  PT: ["Portugal"],
  RO: ["Romania", "România"],
  SE: ["Sweden", "Sverige"],
  SI: ["Slovenia", "Slovenija"],
  SK: ["Slovakia", "Slovak Republic", "Slovensko"],
};

const byName = new Map(Object.entries(NAMES).flatMap(([code, names]) => names.map((name) => [folded(name), code] as const)));

/**
 * The Member State that a place, as an account states it, is in: where its last part between commas is the state's name, or
 * the whole is the state's code in capitals. Nothing is guessed: a town alone says nothing, since others have its name, nor
 * does a code behind a town (DE is Delaware too), nor a language.
 *
 * @returns code, or undefined if the place doesn't say
 */
export function memberStateOf(location: string | undefined): string | undefined {
  const whole = location?.trim() ?? "";
  if (Object.hasOwn(NAMES, whole)) return whole;
  return byName.get(folded(whole.split(",").at(-1)!));
}

function folded(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}
