/** Makes the text of a failing request shorter as long as it fails. */
import type { Request } from "../../../src/docker/testdata/answers.ts";

export async function minimise(request: Request, fails: (smaller: Request) => Promise<boolean>): Promise<Request> {
  let best = request;
  for (let size = Math.ceil(request.text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.text.length;) {
      const text = best.text.slice(0, at) + best.text.slice(at + size);
      const smaller = { ...best, text };
      if (!/\p{Surrogate}/u.test(text) && (await fails(smaller))) best = smaller;
      else at += size;
    }
  }
  for (let at = 0; best.tree && at < best.tree.length;) {
    const entry = best.tree[at] ?? "";
    const smaller = { ...best, tree: best.tree.filter((path) => !path.startsWith(entry)) };
    if (await fails(smaller)) best = smaller;
    else at++;
  }
  return best;
}
