/** Random Compose projects: services from pools of sections, several files, `extends`, `include` and variables. */
import type { Request } from "../../../src/deploy/compose/testdata/answers.ts";
import type { Random } from "../docker/random.ts";

const sections: Readonly<Record<string, readonly [string, ...string[]]>> = {
  image: [
    "x",
    '"x:${TAG}"',
    '"${REG:-docker.io}/x"',
    '"${U?no}"',
    '"$$x"',
    '"${A:+y}"',
    '"${A-b}${B:-${C:-d}}"',
    "1",
    "null",
    '"${TAG:?}-${TAG}"',
  ],
  build: [
    ".",
    "./app",
    "../up",
    "https://x/y.git",
    "{}",
    "{context: a, target: t}",
    "{context: ., dockerfile: d/F}",
    '{dockerfile_inline: "FROM x"}',
    "{args: [A=1, TAG, Q]}",
    "{args: {A: 1, TAG: , D: true}}",
    "{additional_contexts: {l: ../l, i: docker-image://a}}",
    "{additional_contexts: [l=./l]}",
    "{platforms: [linux/amd64]}",
    "{ssh: [default]}",
    "{ssh: [default, k=./id]}",
    "{secrets: [s]}",
    "{secrets: [{source: s, target: t}]}",
    "{network: none}",
    "{dockerfile: D, dockerfile_inline: x}",
    "{contxt: .}",
    "{context: /abs}",
    "{context: 'service:a'}",
    "{args: [A=1, A=2]}",
    "null",
  ],
  ports: [
    '["80:8080"]',
    "[80, 81]",
    '["1-2:3-4"]',
    '["127.0.0.1:1:2/udp"]',
    '["[::1]:5:6"]',
    "[x]",
    "[{target: 5}]",
    '[{target: 5, published: "6", protocol: udp}]',
    '["80:8080", "80:8080"]',
    '["1-3:4"]',
    '["${P:-9}:1"]',
    "[]",
  ],
  volumes: [
    '[".:/app"]',
    '["data:/d"]',
    '["/x"]',
    '["./a:/b:ro"]',
    "[{type: bind, source: ./s, target: /t}]",
    "[{type: tmpfs, target: /t}]",
    '["a:b:c:d"]',
    '[".:/app", "./z:/app"]',
  ],
  environment: [
    "{A: 1, B: two}",
    "[A=1, B]",
    "{TAG: , C: null}",
    "{F: 1.5, T: true, O: 010}",
    '["A=${TAG}", "A=2"]',
    "[]",
    "{}",
  ],
  command: [
    "run me",
    '["a", "b"]',
    '"a && b"',
    "\"a 'b c' d\"",
    '"a \'b"',
    '"a \\\\ b"',
    "null",
    "[]",
    '""',
    '"a $$(b) c"',
    '"a > b"',
    '"(a)"',
  ],
  entrypoint: ["/x", '["/x", "-y"]', "null", '""'],
  healthcheck: [
    "{test: curl x}",
    '{test: ["CMD", "x"]}',
    '{test: ["x"]}',
    "{test: NONE}",
    "{disable: true}",
    '{test: ["NONE"], interval: 5s}',
    "{tst: x}",
  ],
  user: ["root", '"1000:1000"', "1000"],
  depends_on: ["[a]", "[b]", "{c: {condition: service_healthy}}", "[a, b]", "[zz]"],
  profiles: ["[p]", "[p, q]"],
  extends: [
    "a",
    "b",
    "{service: b}",
    "{file: other/base.yaml, service: root}",
    "{file: other/base.yaml, service: chain}",
    "{file: no.yaml, service: a}",
    "{service: zz}",
    "{file: other/base.yaml}",
  ],
  env_file: ["e.env", "[e.env]", "[{path: e.env, required: false}]"],
  imag: ["x"],
};

const sectionNames = Object.keys(sections);
const names = ["a", "b", "c"] as const;

export function randomProject(random: Random): Request {
  const files: Record<string, string> = {
    "e.env": "Q=1\n",
    "other/base.yaml": base,
    "sub/inc.yaml": included,
    "sub/.env": "SUB=sub\nTAG=subtag\n",
  };
  const directory = random.chance(20) ? "deploy/" : "";
  const main = [`${directory}compose.yaml`];
  files[`${directory}e.env`] = "Q=1\n";
  files[main[0] ?? ""] = randomFile(random, true);
  if (random.chance(35)) {
    main.push(`${directory}compose.override.yaml`);
    files[main[1] ?? ""] = randomFile(random, false);
  }
  if (random.chance(50))
    files[`${directory}.env`] = random.pick([
      "TAG=1\n",
      "TAG=\nP=7\n",
      "export TAG='x'\nA=${TAG}y\n",
      'TAG\nB="a\\nb"\n',
      "# c\nTAG: 5 # d\n",
    ]);
  const env: Record<string, string> = random.chance(30) ? { TAG: "env", A: "" } : {};
  return { op: "compose", files, main, env };
}

function randomFile(random: Random, first: boolean): string {
  const lines = ["services:"];
  const count = 1 + random.below(3);
  for (const name of names.slice(0, count)) {
    lines.push(`  ${name}:`);
    if (first && random.chance(80)) lines.push("    image: base");
    const chosen = new Set(random.some(1, 4, () => sectionNames[random.below(sectionNames.length)] ?? "image"));
    for (const section of chosen) {
      if (section === "image" && lines.at(-1) === "    image: base") lines.pop();
      if (section === "imag" && !random.chance(10)) continue;
      const tag = !first && random.chance(10) ? random.pick(["!override ", "!reset "]) : "";
      lines.push(`    ${section}: ${tag}${random.pick(sections[section] ?? ["x"])}`);
    }
  }
  if (first) lines.push("volumes: {data: , a: }", "secrets: {s: {file: ./s}}");
  if (first && random.chance(15))
    lines.push(
      random.pick([
        "include: [sub/inc.yaml]",
        "include: [{path: sub/inc.yaml, project_directory: .}]",
        "include: [no.yaml]",
      ]),
    );
  return `${lines.join("\n")}\n`;
}

const base = `services:
  root:
    build: {context: ./src, args: {R: 1}}
    command: root
    environment: {ROOT: 1, A: base}
    volumes: ["./v:/v"]
  chain:
    extends: root
    environment: [CHAIN=1]
`;

const included = `services:
  inc:
    image: "inc:\${SUB}\${TAG}"
    build: ./i
`;
