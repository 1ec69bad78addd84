import type { Draw } from "../../draw/draw.js";
import { createZipf } from "../../draw/zipf.js";
import type { Words } from "../../words/words.js";

/** The sites that people link to. */
export interface Outlets {
  /** An article that somebody of that community finds at that time: on sites that all read or on its own, new rather than old. */
  link(draw: Draw, words: Words, community: number, now: number): string;
  /** A site that all read, the most read ones most often. */
  wellKnown(draw: Draw): number;
  /** A site of that community. */
  own(draw: Draw, community: number): number;
  /** A site's article of that moment. */
  latest(words: Words, site: number, now: number): string;
}

/** Adamic & Huberman (2002), "Zipf's law and the Internet": visits to sites fall off with an exponent close to 1. */
const SITE_EXPONENT = 1.1;
const WELL_KNOWN = 400;
const OWN_SITES = 80;
const READS_WELL_KNOWN = 0.45;
const ARTICLES_PER_DAY = { wellKnown: 20, own: 4 };
/** Articles that are still linked to. */
const SHELF_DAYS = 21;
const DAY_SECONDS = 86_400;

export function createOutlets(): Outlets {
  const wellKnown = createZipf(WELL_KNOWN, SITE_EXPONENT);
  const own = createZipf(OWN_SITES, SITE_EXPONENT);

  /** Articles of a site are numbered in the order that they come out. */
  function newest(site: number, now: number): number {
    return Math.floor((now / DAY_SECONDS) * perDay(site));
  }

  return {
    link(draw, words, community, now) {
      const site = draw.uniform() < READS_WELL_KNOWN ? wellKnown(draw) : WELL_KNOWN + community * OWN_SITES + own(draw);
      const u = draw.uniform();
      const age = Math.floor(SHELF_DAYS * perDay(site) * u * u * u * u * u);
      return words.article(site, newest(site, now) - age);
    },
    wellKnown,
    own: (draw, community) => WELL_KNOWN + community * OWN_SITES + own(draw),
    latest: (words, site, now) => words.article(site, newest(site, now)),
  };
}

function perDay(site: number): number {
  return site < WELL_KNOWN ? ARTICLES_PER_DAY.wellKnown : ARTICLES_PER_DAY.own;
}
