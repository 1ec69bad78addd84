export { extractFromText, type Extracted } from "./extract.js";
export { hashtagKey } from "./hashtag.js";
export { normaliseText } from "./text.js";
export { canonicalUrl } from "./url.js";
