import { expect, it } from "vitest";
import { articleOf, domainOf } from "../../../src/simulate/words/sites.js";

const SALT = 123_456_789;

it("gives 450,000 sites different domains of letters, digits and hyphens", () => {
  const seen = new Set<string>();
  for (let site = 0; site < 450_000; site++) {
    const domain = domainOf(site, SALT);
    seen.add(domain);
    if (site % 100 === 0) expect(domain).toMatch(/^[a-z]+(-[a-z0-9]+)*\.example$/);
  }
  expect(seen.size).toBe(450_000);
});

it("gives other worlds other names", () => {
  const [a, b] = [1, 2].map((salt) => Array.from({ length: 50 }, (_, site) => domainOf(site, salt)));
  expect(a!.filter((domain, site) => domain === b![site]).length).toBeLessThan(5);
});

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])(
  "gives articles of site %i different addresses below its domain",
  (site) => {
    const addresses = [0, 220_000, 9_990_000].flatMap((from) => Array.from({ length: 3000 }, (_, i) => articleOf(site, from + i, SALT)));
    expect(new Set(addresses).size).toBe(9000);
    for (const address of addresses.slice(0, 50)) {
      const url = new URL(address);
      expect(url.protocol).toBe("https:");
      expect(url.href).toBe(address);
      expect(["", "www.", "news."].map((host) => host + domainOf(site, SALT))).toContain(url.hostname);
    }
  },
);

it("has sites with ids in the path, with parameters, with neither, and with subdomains", () => {
  const addresses = Array.from({ length: 200 }, (_, site) => articleOf(site, 17, SALT));
  const share = (pattern: RegExp) => addresses.filter((address) => pattern.test(address)).length / 200;
  expect(share(/\?/)).toBeGreaterThan(0.2);
  expect(share(/\/\d+\/|-\d{4,}\.html$/)).toBeGreaterThan(0.2);
  expect(share(/\/[a-z-]+$/)).toBeGreaterThan(0.2);
  expect(share(/\/\/(www|news)\./)).toBeGreaterThan(0.25);
});
