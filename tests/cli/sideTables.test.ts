import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDomains, readResolved } from "../../src/cli/sideTables.js";
import { temporaryFolder } from "./commandLine.js";

const signal = new AbortController().signal;

it("reads where links lead and what domains belong to, with what the files were", async () => {
  const folder = temporaryFolder();
  const [resolved, domains] = [join(folder, "resolved.csv"), join(folder, "domains.csv")];
  writeFileSync(resolved, "url,target\nhttps://short.example/1,https://news.example/a\n");
  writeFileSync(domains, "domain,operation,source\nnews.example,Gull,Report\n");
  const { resolver, summary } = await readResolved(resolved, signal);
  expect([resolver.target("short.example/1"), summary.role, summary.rows.read]).toEqual(["https://news.example/a", "resolved", 1]);
  const { domainTags, summary: listed } = await readDomains(domains, signal);
  expect([domainTags.tagsOf("news.example/a"), listed.role]).toEqual([[{ operation: "Gull", source: "Report" }], "domains"]);
});

it("takes one file", async () => {
  const folder = temporaryFolder();
  for (const name of ["a.csv", "b.csv"]) writeFileSync(join(folder, name), "url,target\n");
  await expect(readResolved(join(folder, "*.csv"), signal)).rejects.toMatchObject({ code: "setting-invalid", message: expect.stringContaining("names 2 files") as string });
});
