/** Brightness of every pixel, row by row from the top left, 0 (black) to 255. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayLike<number>;
}

/** Brightness of pixels in red, green and blue, by the weights of ITU-R BT.601, as the Y of JPEG. */
export function greyFromRgb(rgb: ArrayLike<number>, width: number, height: number): GreyImage {
  const pixels = new Float32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = 0.299 * rgb[3 * i]! + 0.587 * rgb[3 * i + 1]! + 0.114 * rgb[3 * i + 2]!;
  return { width, height, pixels };
}

/** The image in another size: each new pixel is the mean of the area that it covers, parts of pixels by their part. */
export function shrink(image: GreyImage, width: number, height: number): GreyImage {
  const { width: from, height: rows } = image;
  const across = new Float64Array(width * rows);
  averageRuns({ values: image.pixels, lines: rows, length: from, step: 1, line: from }, across, { length: width, step: 1, line: width });
  const pixels = new Float64Array(width * height);
  averageRuns({ values: across, lines: width, length: rows, step: width, line: 1 }, pixels, { length: height, step: width, line: 1 });
  return { width, height, pixels };
}

/** Whether all pixels are nearly as bright: its hash would tell of noise, and tie it to every other flat picture. */
export function isFlat({ pixels }: GreyImage): boolean {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < pixels.length; i++) {
    least = Math.min(least, pixels[i]!);
    most = Math.max(most, pixels[i]!);
  }
  return !(most - least >= FLAT_BELOW);
}

/** Out of 255, after shrinking to 32 pixels a side: less than what JPEG makes of one colour at low quality. */
const FLAT_BELOW = 4;

/** How the values of parallel lines lie in an array. */
interface Lines {
  readonly length: number;
  /** From one value of a line to the next. */
  readonly step: number;
  /** From the beginning of one line to that of the next. */
  readonly line: number;
}

function averageRuns(from: Lines & { readonly values: ArrayLike<number>; readonly lines: number }, to: Float64Array, target: Lines): void {
  const scale = from.length / target.length;
  for (let i = 0; i < target.length; i++) {
    const start = i * scale;
    const end = (i + 1) * scale;
    for (let line = 0; line < from.lines; line++) {
      let sum = 0;
      for (let at = Math.floor(start); at < end && at < from.length; at++) {
        const part = Math.min(end, at + 1) - Math.max(start, at);
        sum += part * from.values[line * from.line + at * from.step]!;
      }
      to[line * target.line + i * target.step] = sum / scale;
    }
  }
}
