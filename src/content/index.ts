export { extractFromText, type Extracted } from "./extract.js";
export { hashtagKey } from "./hashtag.js";
export { normaliseText } from "./text.js";
export { canonicalUrl, canonicalUrlKey, canonicalUrlSite, type CanonicalUrl, type UrlResolver } from "./url.js";
export type { UrlStep, UrlStepName } from "./url/step.js";
