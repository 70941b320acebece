/** `npm run new-cause -- PHASE SLUG`: the folder of a new cause with a failing and a healthy case to fill in. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PHASES } from "../src/causes/cause.ts";

const [phaseText = "", slug = ""] = process.argv.slice(2);
const phase = PHASES[Number(phaseText)];
if (!phase || !/^[a-z][a-z0-9-]+$/.test(slug)) {
  console.error(
    `usage: npm run new-cause -- PHASE SLUG\nphases: ${Object.entries(PHASES)
      .map(([number, { title }]) => `${number} ${title}`)
      .join(", ")}`,
  );
  process.exit(2);
}
const folder = join(import.meta.dirname, "..", "src", "causes", phase.folder, slug);
if (existsSync(folder)) {
  console.error(`${folder} is there already`);
  process.exit(2);
}
mkdirSync(join(folder, "cases"), { recursive: true });
writeFileSync(
  join(folder, "cause.ts"),
  `import { defineCause } from "../../cause.ts";
import type { ObstacleOf } from "../../../build/obstacle.ts";

export const cause = defineCause<ObstacleOf<"file-missing">>({
  slug: "${slug}",
  phase: ${Number(phaseText)},
  title: "one line: what is wrong",
  severity: "error",
  fault: "repository",
  claims: { "file-missing": (obstacle) => obstacle },
  message: ({ path }) => \`\\\`\${path}\\\` … what will happen; what to do\`,
});
`,
);
writeFileSync(
  join(folder, "doc.md"),
  `# ${slug}\n\nWhat happens.\n\n## Why\n\n## How to mend it\n\n## Example\n\n\`\`\`dockerfile\nFROM golang:1.26\n\`\`\`\n`,
);
const project =
  '-- go.mod --\nmodule example.com/app\n\ngo 1.22\n-- main.go --\npackage main\n\nfunc main() {}\n-- Dockerfile --\nFROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nENTRYPOINT ["/app"]\n';
writeFileSync(
  join(folder, "cases", "broken.txtar"),
  `one line: what this project is\n-- case.yaml --\nexpect: { cause: ${slug}, outcome: fails, line: 4 }\n${project}`,
);
writeFileSync(
  join(folder, "cases", "healthy.txtar"),
  `the same, as it should be\n-- case.yaml --\nexpect: { cause: none, outcome: builds, start: starts }\n${project}`,
);
console.log(
  `${folder}\nfill in cause.ts, doc.md and the cases, then: npm run gen && npx vitest run src/causes && npm run conformance -- ${slug}`,
);
