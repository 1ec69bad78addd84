import type { NoteChange, TextChangeKind } from "./change.js";

const GONE = 0;
const SPACE = 32;

/**
 * Letters, digits and the marks that spell words, with single spaces between words. Takes a text after case folding.
 *
 * - Signs, emoji and white space separate words; apostrophes within words go, since many leave them out.
 * - Invisible signs go: zero-width and bidi controls, soft hyphens, variation selectors, tags, fillers.
 * - Marks that nobody needs to read go: accents that don't compose (zalgo), vowel points of Arabic and Hebrew, the tatweel.
 * - Letters that writers exchange at will have one form: ς σ, ё е, ß ss, alef with and without hamza, Persian and Arabic yeh and kaf.
 * - Digits of all scripts are 0 to 9.
 */
export function plainSigns(text: string, note?: NoteChange): string {
  const forms = (formOf ??= createForms());
  if (buffer.length < text.length * 2 + 2) buffer = new Uint16Array(text.length * 2 + 2);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let form = forms[code]!;
    if (form === SURROGATE) {
      const pair = String.fromCodePoint(text.codePointAt(i)!);
      form = pair.length < 2 ? SPACE : formOfPair(pair);
      if (pair.length === 2) i++;
      if (form !== SURROGATE) note?.(form === GONE ? "invisible sign" : "sign", pair, "");
      else {
        buffer[length++] = code;
        buffer[length++] = text.charCodeAt(i);
        continue;
      }
    } else if (note && form !== code) note(changeKind(code, form), text[i]!, form === GONE || form === SPACE ? "" : String.fromCharCode(form));
    if (form === SPACE) {
      if (length > 0 && buffer[length - 1] !== SPACE) buffer[length++] = SPACE;
    } else if (form !== GONE) {
      if (code === SHARP_S) buffer[length++] = form;
      buffer[length++] = form;
    }
  }
  if (length > 0 && buffer[length - 1] === SPACE) length--;
  return textOf(length);
}

/** Output of the text at work; kept between calls, as most texts are short. */
let buffer = new Uint16Array(1024);
/** Texts up to this many code units leave the buffer in one call; longer ones would overflow the stack. */
const PIECE = 8192;

function textOf(length: number): string {
  if (length <= PIECE) return String.fromCharCode.apply(null, buffer.subarray(0, length) as unknown as number[]);
  let text = "";
  for (let at = 0; at < length; at += PIECE) {
    text += String.fromCharCode.apply(null, buffer.subarray(at, Math.min(at + PIECE, length)) as unknown as number[]);
  }
  if (length > KEPT) buffer = new Uint16Array(1024);
  return text;
}

/** A buffer that one huge text needed isn't kept. */
const KEPT = 1 << 20;

const SHARP_S = 0xdf;
/** No letter: stands for "look at the pair". */
const SURROGATE = 0xffff;

/** One code unit for each of the basic plane; made at first use, which takes some 20 ms. */
let formOf: Uint16Array | undefined;

const VARIANTS: Readonly<Record<string, string>> = {
  ς: "σ", ё: "е", ß: "s",
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه",
};
const APOSTROPHE = /['`´’‘ʼ′׳״]/u;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc}/u;
/** Accents without a base of their own (zalgo), vowel points, the sign that stretches Arabic words. */
const NEEDLESS = /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]|\u0640/u;
const SPELLS = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

function createForms(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  let digits = 0;
  for (let code = 0; code < 0x10000; code++) {
    const sign = String.fromCharCode(code);
    if (code >= 0xd800 && code < 0xe000) forms[code] = SURROGATE;
    else if (INVISIBLE.test(sign) || NEEDLESS.test(sign) || APOSTROPHE.test(sign)) forms[code] = GONE;
    // Unicode keeps the ten digits of a script together and in order.
    else if (DIGIT.test(sign)) forms[code] = 48 + (digits++ % 10);
    else if (SPELLS.test(sign)) forms[code] = (VARIANTS[sign] ?? sign).charCodeAt(0);
    else forms[code] = SPACE;
  }
  return forms;
}

function formOfPair(pair: string): number {
  if (INVISIBLE.test(pair) || NEEDLESS.test(pair)) return GONE;
  return SPELLS.test(pair) ? SURROGATE : SPACE;
}

function changeKind(code: number, form: number): TextChangeKind {
  const sign = String.fromCharCode(code);
  if (form === SPACE || APOSTROPHE.test(sign)) return "sign";
  if (form === GONE) return INVISIBLE.test(sign) ? "invisible sign" : "mark";
  return DIGIT.test(sign) ? "digit" : "letter variant";
}
