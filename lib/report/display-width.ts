/** Characters that take two columns in a terminal: Chinese, Japanese and Korean, their punctuation and full-width forms. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** Characters that take none: combining marks and invisible formatting. */
const ZERO_WIDTH = /\p{Mark}|\p{Format}/u;
const ASCII = /^[\x20-\x7e]*$/;

/** Columns that a text takes in a terminal with a fixed-width font. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (ZERO_WIDTH.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
