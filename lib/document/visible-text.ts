/** Control characters, line breaks, and what turns the direction of writing: they would steer the terminal, or fake a line of a report. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** The text on one line, with what cannot be seen written as `\u001b`. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
