import type { Sharp, SharpOptions } from "sharp";
import { LockstepError } from "../../../model/errors.js";
import { greyFromRgb, type GreyImage } from "../greyImage.js";

/** Reads a picture file; rejects with a reason for what is none. */
export type PictureReader = (path: string) => Promise<GreyImage>;

// A hundred million pixels take 300 MB while they are read.
const PIXELS_MAX = 100_000_000;

/**
 * A reader of picture files (JPEG, PNG, WebP, GIF, TIFF, AVIF, SVG) by `sharp`, which is an optional peer dependency: turned
 * the way the camera says, the first of several frames, on white where transparent.
 *
 * @param load for tests
 * @throws LockstepError `dependency-missing`, with the command that installs it
 */
export async function createPictureReader(load: () => Promise<{ readonly default: SharpFactory }> = () => import("sharp")): Promise<PictureReader> {
  const { default: sharp } = await load().catch((cause: unknown) => {
    throw new LockstepError("dependency-missing", "Reading pictures needs the package sharp, which is not installed or doesn't run here. Install it with: npm install sharp", { cause });
  });
  return async (path) => {
    const picture = sharp(path, { limitInputPixels: PIXELS_MAX, failOn: "error" }).rotate().flatten({ background: "#ffffff" }).toColourspace("srgb").removeAlpha();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    return greyFromRgb(data, info.width, info.height);
  };
}

type SharpFactory = (path: string, options: SharpOptions) => Sharp;
