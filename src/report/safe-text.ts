/** Control characters from files and arguments, made visible: a Dockerfile must not be able to steer a terminal. */

const CONTROL = /(?!\t)\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** One line of text as it may be printed; tabs stay. */
export function safeText(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\uFFFD";
  });
}
