/** What tests leave is in one directory, which goes when all of them have ended. */
import { temporaryDirectory } from "../conformance/lib/temporary.ts";

export default function setup(): void {
  process.env["TMPDIR"] = temporaryDirectory("slipway-tests-");
}
