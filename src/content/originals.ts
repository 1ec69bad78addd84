import type { Original, OriginalStep } from "../model/original.js";
import { canonicalText } from "./canonicalText.js";
import { canonicalHashtag, type Diacritics } from "./hashtag.js";
import { canonicalUrl } from "./url.js";

/** An address and the key that it is compared by; none for what is no web address. */
export function originalsOfUrl(url: string): readonly Original[] {
  const found = canonicalUrl(url);
  return found ? [{ original: url, object: found.key, steps: found.steps }] : [];
}

/** An address and the site that it leads to. */
export function originalsOfSite(url: string): readonly Original[] {
  const found = canonicalUrl(url);
  return found ? [{ original: url, object: found.site, steps: [...found.steps, { step: "site", detail: `${found.key} → ${found.site}` }] }] : [];
}

/** A hashtag and its key; none where nothing is left of it. */
export function originalsOfHashtag(tag: string, diacritics: Diacritics = "keep"): readonly Original[] {
  const { key, steps } = canonicalHashtag(tag, diacritics);
  return key === "" ? [] : [{ original: tag, object: key, steps: steps.map(({ step, from, to }) => ({ step, detail: `${from} → ${to}` })) }];
}

/** What was changed in a text, a step for each kind of change. */
export function stepsOfText(text: string): readonly OriginalStep[] {
  return canonicalText(text).steps.map(({ step, changes }) => ({
    step,
    detail: changes.map(({ from, to }) => (to === "" ? `${from} removed` : `${from} → ${to}`)).join("; "),
  }));
}
