/** `engine.sh images [REF…]`: pushes a stand-in for each base image to the registry that plays the public ones. */
import { publish } from "./images/publish.ts";
import { standIn } from "./images/stand-in.ts";

const usual = [
  "docker/dockerfile:1",
  "golang:1.26",
  "golang:1.26-alpine",
  "alpine:3.20",
  "debian:bookworm-slim",
  "gcr.io/distroless/static-debian12:nonroot",
];

const wanted = process.argv.length > 2 ? process.argv.slice(2) : usual;
let failed = 0;
for (const ref of wanted) {
  const started = Date.now();
  try {
    const recipe = await standIn(ref);
    if (!recipe) console.log(`image ${ref}: no stand-in`);
    else if (await publish(recipe)) console.log(`image ${ref}: made in ${Math.round((Date.now() - started) / 1000)} s`);
  } catch (error) {
    failed += 1;
    console.log(`image ${ref}: failed\n${error instanceof Error ? error.message : String(error)}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
