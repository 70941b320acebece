/** Makes the text of a failing request shorter as long as it fails. */
import type { Request } from "../../../src/go/testdata/answers.ts";

async function shorten(
  best: Request,
  field: "text" | "other",
  fails: (smaller: Request) => Promise<boolean>,
): Promise<Request> {
  let found = best;
  const length = best[field]?.length ?? 0;
  for (let size = Math.ceil(length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < (found[field]?.length ?? 0);) {
      const text = found[field] ?? "";
      const smaller = { ...found, [field]: text.slice(0, at) + text.slice(at + size) };
      const whole = !/\p{Surrogate}/u.test(smaller[field] ?? "");
      if (whole && (await fails(smaller))) found = smaller;
      else at += size;
    }
  }
  return found;
}

export async function minimise(request: Request, fails: (smaller: Request) => Promise<boolean>): Promise<Request> {
  return shorten(await shorten(request, "text", fails), "other", fails);
}
