import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { ended, listed, run, start, temporaryFolder } from "./commandLine.js";

async function pictures(folder: string): Promise<void> {
  const drawing = (x: number) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#cde"/><circle cx="${x}" cy="20" r="14"/><rect x="5" y="40" width="20" height="9"/></svg>`);
  await sharp(drawing(20)).png().toFile(join(folder, "a.png"));
  await sharp(drawing(20)).jpeg({ quality: 60 }).toFile(join(folder, "b.jpg"));
  await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } }).png().toFile(join(folder, "c, flat.png"));
  writeFileSync(join(folder, "d.png"), "");
  writeFileSync(join(folder, "e.png"), "no picture");
}

describe("hash", () => {
  it("writes a row for every picture as CSV, broken ones with the reason", async () => {
    const folder = temporaryFolder();
    await pictures(folder);
    const out = join(folder, "hashes.csv");
    const { code, stdout, stderr } = await run("hash", join(folder, "*.{png,jpg}"), "--out", out);
    expect(code).toBe(0);
    const rows = readFileSync(out, "utf8").trimEnd().split("\n");
    expect(rows).toHaveLength(6);
    expect(rows[0]).toBe("path,phash,dhash,error");
    expect(rows[1]).toMatch(/a\.png,[0-9a-f]{16},[0-9a-f]{16},$/);
    expect(rows[2]).toMatch(/b\.jpg,[0-9a-f]{16},[0-9a-f]{16},$/);
    expect(rows[3]).toMatch(/^".*c, flat\.png",,,.*one colour/);
    for (const row of rows.slice(4)) expect(row).toMatch(/[de]\.png,,,.+/);
    expect(stdout).toMatch(/^2 pictures hashed, 3 failed \(see the column error\)\nHashes: /);
    expect(stderr).toContain("e.png");
  });

  it("writes JSON lines, says the numbers with --json, and nothing with --quiet", async () => {
    const folder = temporaryFolder();
    await pictures(folder);
    const out = join(folder, "hashes.jsonl");
    const { stdout } = await run("hash", join(folder, "a.png"), join(folder, "e.png"), "--out", out, "--json");
    expect(JSON.parse(stdout)).toEqual({ images: 2, hashed: 1, failed: 1, file: out });
    const rows = readFileSync(out, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);
    expect(rows).toEqual([
      { path: join(folder, "a.png"), phash: expect.stringMatching(/^[0-9a-f]{16}$/) as string, dhash: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
      { path: join(folder, "e.png"), error: expect.stringContaining("unsupported") as string },
    ]);
    expect(await run("hash", join(folder, "a.png"), "--out", out, "--quiet", "--force")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it.each([
    [["a.png", "--out", "hashes.txt"], ".jsonl"],
    [["a.png", "--out", ""], ".jsonl"],
    [["missing.png", "--out", "hashes.csv"], "missing.png"],
    [["none*.png", "--out", "hashes.csv"], "none*.png"],
    [["inner", "--out", "hashes.csv"], "is a folder"],
  ])("refuses %j with a message that helps, and leaves nothing", async ([path, flag, out], named) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "inner"));
    await pictures(folder);
    const { code, stderr } = await run("hash", join(folder, path!), flag!, out === "" ? "" : join(folder, out!));
    expect(code).toBe(2);
    expect(stderr).toContain(named);
    expect(listed(folder).filter((name) => name.startsWith("hashes"))).toEqual([]);
    expect((await run("hash", "-", "--out", join(folder, "x.csv"))).code).toBe(2);
  });

  it("replaces its own file with --force only, and nobody else's ever", async () => {
    const folder = temporaryFolder();
    await pictures(folder);
    const [picture, out] = [join(folder, "a.png"), join(folder, "hashes.csv")];
    expect((await run("hash", picture, "--out", out, "--quiet")).code).toBe(0);
    expect((await run("hash", picture, "--out", out)).code).toBe(2);
    expect((await run("hash", picture, "--out", out, "--force", "--quiet")).code).toBe(0);
    writeFileSync(out, "mine");
    expect((await run("hash", picture, "--out", out, "--force")).code).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("mine");
  });

  it("leaves nothing after Ctrl-C half-way", async () => {
    const folder = temporaryFolder();
    await sharp({ create: { width: 4000, height: 3000, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 40 }, background: "red" } }).png({ compressionLevel: 1 }).toFile(join(folder, "0.png"));
    const bytes = readFileSync(join(folder, "0.png"));
    for (let i = 1; i < 40; i++) writeFileSync(join(folder, `${i}.png`), bytes);
    const outFolder = join(folder, "out");
    const child = start(folder, "hash", join(folder, "*.png"), "--out", join(outFolder, "hashes.csv"));
    const end = ended(child);
    await vi.waitUntil(() => existsSync(outFolder), { timeout: 20_000 });
    child.kill("SIGINT");
    expect((await end).code).toBe(130);
    expect(existsSync(outFolder)).toBe(false);
  });
});
