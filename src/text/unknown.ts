/**
 * Texts that can't be known from the files. A text is an ordinary string in which each unknown piece is one `HOLE`, so that
 * `-X main.version=$(git describe)` keeps what is known of it.
 */
export const HOLE = "\uE000";

export function isKnown(text: string): boolean {
  return !text.includes(HOLE);
}
