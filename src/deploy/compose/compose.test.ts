import { describe, expect, test } from "vitest";
import type { ComposeQuestion, Service } from "./compose.ts";
import { project } from "./testdata/project.ts";

function service(archive: string, name = "web", more: Partial<ComposeQuestion> = {}): Service {
  const read = project(archive, more);
  expect(read.errors).toEqual([]);
  const found = read.services.find((one) => one.name === name);
  if (!found) throw new Error(`no service ${name}`);
  return found;
}

describe("build", () => {
  test("short form", () => {
    const { build } = service("-- deploy/compose.yaml --\nservices:\n  web:\n    build: ../app\n");

    expect(build).toMatchObject({ contextPath: "app", dockerfilePath: "app/Dockerfile" });
    expect(build?.context.place.line).toBe(3);
  });

  test("long form", () => {
    const { build } = service(`-- compose.yaml --
services:
  web:
    build:
      context: ./src
      dockerfile: docker/Dockerfile.prod
      target: prod
      args: [A=1, B]
      additional_contexts: {lib: ../lib, base: docker-image://alpine}
      platforms: [linux/amd64, linux/arm64]
      ssh: [default, key=./id]
      secrets: [token, {source: netrc, target: n}]
      network: none
secrets:
  token: {environment: TOKEN}
  netrc: {file: ./netrc}
`);

    expect(build).toMatchObject({
      contextPath: "src",
      dockerfilePath: "src/docker/Dockerfile.prod",
      target: { text: "prod" },
      args: [
        { name: "A", value: "1" },
        { name: "B", value: undefined },
      ],
      additionalContexts: [
        { name: "lib", path: "../lib" },
        { name: "base", path: undefined },
      ],
      platforms: [{ text: "linux/amd64" }, { text: "linux/arm64" }],
      ssh: [{ id: "default" }, { id: "key" }],
      secrets: [
        { source: "token", id: "token" },
        { source: "netrc", id: "n" },
      ],
      network: { text: "none" },
    });
  });

  test("an inline Dockerfile has its text's place", () => {
    const { build } = service(
      "-- compose.yaml --\nservices:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM x\n",
    );

    expect(build).toMatchObject({ contextPath: "", dockerfilePath: undefined, dockerfileInline: { text: "FROM x\n" } });
  });

  test("a remote context is not in the project", () => {
    expect(service("-- compose.yaml --\nservices:\n  web:\n    build: https://x/y.git\n").build).toMatchObject({
      contextPath: undefined,
      dockerfilePath: undefined,
    });
  });
});

describe("start", () => {
  test("everything that starts a container", () => {
    const got = service(`-- compose.yaml --
services:
  web:
    image: app
    ports: ["80:8080", 9090, "127.0.0.1:1-2:3-4/udp", {target: 5, published: "6"}]
    volumes: [".:/app:ro", "data:/data", "/tmp", {type: bind, source: ./x, target: /x}]
    environment: {A: 1, B: , C: "x y"}
    command: ./run --port $$PORT && echo "a b"
    entrypoint: ["/bin/sh", "-c"]
    healthcheck: {test: curl localhost, interval: 5s}
    user: "1000"
    depends_on: {db: {condition: service_healthy}}
    profiles: [dev]
    mem_limit: 10m
  db: {image: postgres}
volumes: {data: }
`);

    expect(got.ports.map(({ hostIp, published, target, protocol }) => [hostIp, published, target, protocol])).toEqual([
      [undefined, "80", 8080, "tcp"],
      [undefined, undefined, 9090, "tcp"],
      ["127.0.0.1", "1", 3, "udp"],
      ["127.0.0.1", "2", 4, "udp"],
      [undefined, "6", 5, "tcp"],
    ]);
    expect(got.volumes.map(({ type, sourcePath, target, readOnly }) => [type, sourcePath, target, readOnly])).toEqual([
      ["bind", "", "/app", true],
      ["volume", undefined, "/data", false],
      ["volume", undefined, "/tmp", false],
      ["bind", "x", "/x", false],
    ]);
    expect(got.environment.map(({ name, value }) => [name, value])).toEqual([
      ["A", "1"],
      ["B", undefined],
      ["C", "x y"],
    ]);
    expect(got.command).toMatchObject({ form: "text", words: ["./run", "--port", "$PORT"], cut: true });
    expect(got.entrypoint).toMatchObject({ form: "list", words: ["/bin/sh", "-c"] });
    expect(got.healthcheck).toMatchObject({ test: ["CMD-SHELL", "curl localhost"], interval: { text: "5s" } });
    expect(got.dependsOn).toMatchObject([{ service: "db", condition: "service_healthy", required: true }]);
    expect(got).toMatchObject({ user: { text: "1000" }, profiles: ["dev"], memoryLimit: { text: "10m" } });
  });

  test("env files are read", () => {
    const got = service(
      "-- compose.yaml --\nservices:\n  web:\n    image: a\n    env_file: [e/.env]\n-- e/.env --\nA=1\nexport B='x'\n",
    );

    expect(got.envFiles).toMatchObject([{ filePath: "e/.env", required: true }]);
    expect([...(got.envFiles[0]?.values ?? [])]).toEqual([
      ["A", "1"],
      ["B", "x"],
    ]);
  });
});

describe("several files", () => {
  test("later files override", () => {
    const got = service(`-- compose.yaml --
services:
  web:
    build: .
    command: a
    ports: ["80:80"]
    environment: [A=1, B=2]
-- compose.override.yaml --
services:
  web:
    build: {target: dev}
    command: [b]
    ports: ["81:80"]
    environment: {B: 3}
`);

    expect(got.build).toMatchObject({
      contextPath: "",
      target: { text: "dev", place: { file: "compose.override.yaml" } },
    });
    expect(got.command?.words).toEqual(["b"]);
    expect(got.ports.map((port) => port.published)).toEqual(["80", "81"]);
    expect(got.environment.map(({ name, value }) => `${name}=${value}`)).toEqual(["A=1", "B=3"]);
  });

  test("!reset and !override", () => {
    const got = service(`-- compose.yaml --
services:
  web: {image: a, ports: ["80:80"], command: x, expose: ["1"]}
-- compose.override.yaml --
services:
  web:
    ports: !override ["81:81"]
    command: !reset null
`);

    expect(got.ports.map((port) => port.published)).toEqual(["81"]);
    expect(got.command).toBeUndefined();
    expect(got.expose).toHaveLength(1);
  });

  test("extends from the same and from another file, each with its directory", () => {
    const archive = `-- compose.yaml --
services:
  base: {image: x, environment: {A: 1}}
  web:
    extends: {file: common/base.yaml, service: app}
    environment: {B: 2}
  job: {extends: base}
-- common/base.yaml --
services:
  app:
    extends: root
    environment: {A: 1}
  root:
    build: ./src
`;

    expect(service(archive).build?.contextPath).toBe("common/src");
    expect(service(archive).environment.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(service(archive, "job").image?.text).toBe("x");
  });

  test("include has its own directory and environment", () => {
    const archive = `-- compose.yaml --
include: [sub/inner.yaml]
services:
  web: {image: x, depends_on: [db]}
-- sub/inner.yaml --
services:
  db: {build: ./db, image: "db:\${TAG}"}
-- sub/.env --
TAG=5
`;

    expect(service(archive, "db")).toMatchObject({ build: { contextPath: "sub/db" }, image: { text: "db:5" } });
    expect(project(archive).files).toEqual(["compose.yaml", "sub/inner.yaml"]);
  });

  test("anchors and merge keys", () => {
    const got = service(`-- compose.yaml --
x-common: &c
  image: x
  environment: &e {A: 1}
services:
  web:
    <<: *c
    environment: {<<: *e, B: 2}
`);

    expect(got.image).toMatchObject({ text: "x", place: { line: 2 } });
    expect(got.environment.map(({ name }) => name).sort()).toEqual(["A", "B"]);
  });
});

describe("variables", () => {
  test("the environment wins over .env", () => {
    const archive = '-- compose.yaml --\nservices:\n  web: {image: "${A}-${B:-b}-${C-}"}\n-- .env --\nA=1\nC=3\n';

    expect(service(archive).image?.text).toBe("1-b-3");
    expect(service(archive, "web", { environment: new Map([["A", "9"]]) }).image?.text).toBe("9-b-3");
  });

  test("what isn't set is empty, and is remembered", () => {
    const archive = '-- compose.yaml --\nservices:\n  web: {image: "a:${TAG}"}\n';
    const read = project(archive);

    expect(read.services[0]?.image).toMatchObject({ text: "a:", unset: ["TAG"] });
    expect(read.warnings).toMatchObject([{ message: 'The "TAG" variable is not set. Defaulting to a blank string.' }]);
  });
});
