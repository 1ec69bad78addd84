import { canonicalUrl, canonicalUrlKey, createResolver } from "lockstep/content";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, spread } from "./measure/runs.js";

// Two million addresses to their keys on one thread, in turn with the URL constructor alone, which no reader that
// keeps to the standard gets below. Each page is written in ten ways; the answer is the number of distinct keys.
const URLS = 2_000_000;
const PAGES = 150_000;
const POSTS = 50_000;
const RUNS = 5;

/** @type {readonly ((site: string, page: number, n: number) => string)[]} */
const PAGE_FORMS = [
  (site, page) => `https://${site}/2024/05/a-story-of-${page}`,
  (site, page, n) => `https://www.${site}/2024/05/a-story-of-${page}/?utm_source=x&utm_medium=social&fbclid=IwAR${n}`,
  (site, page) => `http://m.${site}/2024//05/a-story-of-${page}#comments`,
  (site, page) => `https://${site}/2024/05/a%2Dstory%2Dof%2D${page}?igsh=1`,
  (site, page, n) => `https://l.facebook.com/l.php?u=https%3A%2F%2F${site}%2F2024%2F05%2Fa-story-of-${page}&h=AT${n}`,
  (site, page) => `https://www.google.com/amp/s/${site}/2024/05/a-story-of-${page}/amp`,
  (site, page) => `https://web.archive.org/web/20240501000000/https://${site}/2024/05/a-story-of-${page}`,
];
/** @type {readonly ((post: number, n: number) => string)[]} */
const POST_FORMS = [
  (post, n) => `https://twitter.com/user${n % 1000}/status/${post}?s=20&t=abc`,
  (post) => `https://x.com/i/web/status/${post}`,
  (post) => `https://mobile.twitter.com/someone/status/${post}/photo/1`,
];

// A prime step visits every page and post in each form, in no order that a cache would like.
const scattered = (/** @type {number} */ n, /** @type {number} */ limit) => (Math.floor(n / 10) * 7919) % limit;
const urls = Array.from({ length: URLS }, (_, n) => {
  if (n % 10 >= PAGE_FORMS.length) return POST_FORMS[(n % 10) - PAGE_FORMS.length]?.(1_000_000 + scattered(n, POSTS), n) ?? "";
  const page = scattered(n, PAGES);
  return PAGE_FORMS[n % 10]?.(`news${page % 3000}.co.uk`, page, n) ?? "";
});
const resolver = createResolver(Array.from({ length: 100_000 }, (_, n) => ({ url: `https://short.org/${n}`, target: `https://news.org/${n}` })));

/** @param {() => unknown} work */
const timed = async (work) => {
  const startedAt = process.cpuUsage().user;
  const answer = work();
  return { answer, perSecond: URLS / ((process.cpuUsage().user - startedAt) / 1e6) };
};
const count = (/** @type {(url: string) => string | undefined} */ key) => timed(() => new Set(urls.map(key)).size);
const { constructed, keys, explained, resolved } = await inTurn(RUNS, {
  constructed: () => timed(() => urls.reduce((sum, url) => sum + new URL(url).pathname.length, 0)),
  keys: () => count((url) => canonicalUrlKey(url)),
  explained: () => count((url) => canonicalUrl(url)?.key),
  resolved: () => count((url) => canonicalUrlKey(url, resolver)),
});
for (const runs of [keys, explained, resolved]) for (const { answer } of runs) assertAnswer("distinct keys", answer, PAGES + POSTS);
const millionsAMinute = (/** @type {readonly { perSecond: number }[]} */ runs) => spread(runs.map(({ perSecond }) => (perSecond * 60) / 1e6));
writeRecord("urls", {
  data: `${URLS} addresses of ${PAGES} pages and ${POSTS} posts, each in one of ten forms`,
  bias: "Made-up addresses of one length; half of the forms need more than the parser, in real exports fewer do.",
  answer: { keys: PAGES + POSTS },
  // Time of the processor, not of the clock, as the machine is shared.
  millionsAMinuteAndCore: { keys: millionsAMinute(keys), withSteps: millionsAMinute(explained), withResolver: millionsAMinute(resolved), constructorAlone: millionsAMinute(constructed) },
});
