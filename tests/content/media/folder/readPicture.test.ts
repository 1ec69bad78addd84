import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { dHash } from "../../../../src/content/media/dHash.js";
import { createPictureReader } from "../../../../src/content/media/folder/readPicture.js";
import { bitCount } from "../../../../src/content/media/hexWords.js";
import { pHash } from "../../../../src/content/media/pHash.js";
import { createRandom } from "../../../../src/stats/random.js";

const folder = mkdtempSync(join(tmpdir(), "lockstep-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [WIDTH, HEIGHT] = [600, 400];

/** A made-up poster: a background of two colours, twelve shapes and a line of text. */
function draw(seed: number): Buffer {
  const random = createRandom(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  const colour = (): string => `rgb(${upTo(256)},${upTo(256)},${upTo(256)})`;
  const shapes = Array.from({ length: 12 }, () =>
    random() < 0.5
      ? `<circle cx="${upTo(WIDTH)}" cy="${upTo(HEIGHT)}" r="${30 + upTo(90)}" fill="${colour()}"/>`
      : `<rect x="${upTo(WIDTH)}" y="${upTo(HEIGHT)}" width="${40 + upTo(200)}" height="${40 + upTo(160)}" fill="${colour()}"/>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><linearGradient id="g"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient>` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#g)"/>${shapes.join("")}<text x="40" y="370" font-size="40">VOTE ${upTo(1000)}</text></svg>`,
  );
}

const watermark = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="140" height="40"><text x="4" y="28" font-size="24" fill="white" fill-opacity="0.7">@channel</text></svg>`);

const TRANSFORMATIONS: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  "half the size": (picture) => picture.resize(WIDTH / 2).png(),
  "twice the size": (picture) => picture.resize(WIDTH * 2).png(),
  "JPEG at quality 90": (picture) => picture.jpeg({ quality: 90 }),
  "JPEG at quality 50": (picture) => picture.jpeg({ quality: 50 }),
  "JPEG at quality 10": (picture) => picture.jpeg({ quality: 10 }),
  "WebP": (picture) => picture.webp({ quality: 60 }),
  "a watermark": (picture) => picture.composite([{ input: watermark, gravity: "southeast" }]).png(),
  "brighter by a tenth": (picture) => picture.linear(1.1, 0).png(),
  "cropped by 1% a side": (picture) => picture.extract({ left: 6, top: 4, width: WIDTH - 12, height: HEIGHT - 8 }).png(),
};

const PICTURES = 12;
let files = 0;

async function hashesOf(picture: Sharp): Promise<{ readonly pHash: string; readonly dHash: string }> {
  const path = join(folder, `${files++}`);
  writeFileSync(path, await picture.toBuffer());
  const image = await (await createPictureReader())(path);
  return { pHash: pHash(image), dHash: dHash(image) };
}

function distance(a: string, b: string): number {
  return bitCount(parseInt(a.slice(0, 8), 16) ^ parseInt(b.slice(0, 8), 16)) + bitCount(parseInt(a.slice(8), 16) ^ parseInt(b.slice(8), 16));
}

describe("hashes of what people do to pictures", () => {
  it.each(Object.entries(TRANSFORMATIONS))("stay near after: %s", async (_, transform) => {
    for (let seed = 1; seed <= PICTURES; seed++) {
      const [before, after] = await Promise.all([hashesOf(sharp(draw(seed)).png()), hashesOf(transform(sharp(draw(seed))))]);
      expect(distance(before.pHash, after.pHash), `pHash of picture ${seed}`).toBeLessThanOrEqual(8);
      expect(distance(before.dHash, after.dHash), `dHash of picture ${seed}`).toBeLessThanOrEqual(8);
    }
  });

  // Where the hashes stop holding: at the default distance a crop of a twentieth a side is found by dHash in half of the pictures
  // at least, by pHash in few; of a tenth by neither.
  it.each([
    { part: 0.02, pHashes: [0.85, 1], dHashes: [0.85, 1] },
    { part: 0.05, pHashes: [0, 0.4], dHashes: [0.4, 0.9] },
    { part: 0.1, pHashes: [0, 0.1], dHashes: [0, 0.25] },
  ])("stay near in some pictures only after a crop of $part a side", async ({ part, pHashes, dHashes }) => {
    const [left, top] = [Math.round(part * WIDTH), Math.round(part * HEIGHT)];
    const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
    const near = { pHash: 0, dHash: 0 };
    for (const seed of seeds) {
      const cropped = sharp(draw(seed)).extract({ left, top, width: WIDTH - 2 * left, height: HEIGHT - 2 * top }).png();
      const [before, after] = await Promise.all([hashesOf(sharp(draw(seed)).png()), hashesOf(cropped)]);
      for (const kind of ["pHash", "dHash"] as const) if (distance(before[kind], after[kind]) <= 8) near[kind]++;
    }
    for (const [share, [least, most]] of [[near.pHash / seeds.length, pHashes], [near.dHash / seeds.length, dHashes]] as const) {
      expect(share).toBeGreaterThanOrEqual(least!);
      expect(share).toBeLessThanOrEqual(most!);
    }
  });

  it("are far apart between pictures", async () => {
    const all = await Promise.all(Array.from({ length: PICTURES }, (_, i) => hashesOf(sharp(draw(i + 1)).png())));
    for (let a = 0; a < PICTURES; a++) {
      for (let b = 0; b < a; b++) {
        expect(distance(all[a]!.pHash, all[b]!.pHash)).toBeGreaterThan(16);
        expect(distance(all[a]!.dHash, all[b]!.dHash)).toBeGreaterThan(8);
      }
    }
  });
});

describe("reading", () => {
  it("turns a picture the way the camera says, and puts white where it is transparent", async () => {
    const pixels = Buffer.from([255, 0, 0, 255, 0, 0, 255, 0]);
    const path = join(folder, "turned.png");
    // Orientation 6: to be turned by 90 degrees to the right.
    await sharp(pixels, { raw: { width: 2, height: 1, channels: 4 } }).withMetadata({ orientation: 6 }).png().toFile(path);
    const { width, height, pixels: grey } = await (await createPictureReader())(path);
    expect([width, height]).toEqual([1, 2]);
    expect(Array.from(grey, Math.round)).toEqual([76, 255]);
  });

  it("reads grey pictures", async () => {
    const path = join(folder, "grey.png");
    await sharp(Buffer.from([0, 100, 255]), { raw: { width: 3, height: 1, channels: 1 } }).toColourspace("b-w").png().toFile(path);
    expect(Array.from((await (await createPictureReader())(path)).pixels, Math.round)).toEqual([0, 100, 255]);
  });

  it("rejects what is no picture, with a reason", async () => {
    const path = join(folder, "broken.jpg");
    writeFileSync(path, "no picture");
    const read = await createPictureReader();
    await expect(read(path)).rejects.toThrow("unsupported image format");
    const whole = await sharp(draw(1)).jpeg().toBuffer();
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    await expect(read(path)).rejects.toThrow();
  });

  it("says how to install what is missing", async () => {
    const missing = createPictureReader(() => Promise.reject(new Error("Cannot find package 'sharp'")));
    await expect(missing).rejects.toMatchObject({ code: "dependency-missing", message: expect.stringContaining("npm install sharp") as string });
  });
});
