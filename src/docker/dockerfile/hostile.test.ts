import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { parseDockerfile } from "./parse.ts";

describe("hostile files", () => {
  const mega = 1 << 20;
  test.each([
    ["one line of 10 MB", `FROM x\nRUN ${"a".repeat(10 * mega)}\n`],
    ["300,000 continuation lines", `FROM x\nRUN ${"a b c d \\\n".repeat(300_000)}`],
    ["500,000 comments inside an instruction", `FROM x\nRUN a \\\n${"# c\n".repeat(500_000)}b`],
    ["200,000 words", `FROM x\nCOPY ${"a \\\n".repeat(200_000)}/d`],
    ["100,000 pairs", `FROM x\nENV ${"a=b \\\n".repeat(100_000)}`],
    ["60,000 instructions", `FROM x\n${"RUN a\n".repeat(60_000)}`],
    ["ONBUILD in ONBUILD", `FROM x\n${"ONBUILD ".repeat(8000)}RUN a`],
    ["deep JSON", `FROM x\nCMD ${"[".repeat(30_000)}${"]".repeat(30_000)}`],
    ["open braces in a line with a here-document", `FROM x\nRUN <<EOF ${"${a:-".repeat(10_000)}\nEOF\n`],
    ["many here-documents", `FROM x\nRUN ${"<<E ".repeat(10_000)}\n${"E\n".repeat(10_000)}`],
    ["blanks behind a directive", `# escape=${" ".repeat(60_000)}x\nFROM x\n`],
    ["nothing but NUL", "\0".repeat(mega)],
    ["a bad keyword of 60 kB", `FROM x\n${"R".repeat(60_000)} a\n`],
    ["quotes", `FROM x\nENV a="${"'\"".repeat(30_000)}\n`],
  ])("%s", (_, text) => {
    const started = performance.now();
    const got = parseDockerfile(new Source("Dockerfile", text));

    expect(got.stages.length).toBeLessThanOrEqual(1);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
