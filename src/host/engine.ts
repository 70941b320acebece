/**
 * The JavaScript engine below. The standalone executable starts without compiling anything (scripts/standalone.ts), since a
 * small check is over before that pays; a long one wants compiled code. Node.js decides for itself.
 */

interface WithBun {
  readonly Bun?: { readonly unsafe?: { readonly setJITPolicy?: (scale: number) => void } };
}

/** From here on code that runs often is compiled. */
export function expectLongRun(): void {
  (globalThis as WithBun).Bun?.unsafe?.setJITPolicy?.(1);
}
