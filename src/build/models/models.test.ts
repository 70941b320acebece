/** Commands of real Dockerfiles, each in a build of its own: what comes after says what the model knows. */
import { expect, test } from "vitest";
import { causes } from "../../causes/registry.ts";
import { check } from "../../check/check.ts";
import { memorySnapshot } from "../../project/snapshot.ts";

const FILES = {
  "go.mod": { text: "module example.com/app\n\ngo 1.21\n" },
  "main.go": { text: "package main\n\nfunc main() {}\n" },
  "package.json": { text: '{ "dependencies": { "left-pad": "1" } }\n' },
  "ui/package.json": {
    text: '{ "scripts": { "build": "tsc -b && vite build", "pages": "cross-env A=1 vue-cli-service build", "moved": "vite build && mv dist out" } }\n',
  },
  "ui/vue.config.js": { text: 'module.exports = { outputDir: "../static" };\n' },
  "ui/vite.config.ts": { text: 'export default { base: "/ui/" };\n' },
  "fix.patch": { text: "--- main.go\n+++ main.go\n@@ -1 +1 @@\n-package main\n+package mine\n" },
  Makefile: {
    text: "define need\n@which $(1) >/dev/null || exit 1\n@touch $(1).found\nendef\nhas-go:\n\t$(call need,go)\nhas-none:\n\t@$(call need,nothing)\n",
  },
  "guarded.mk": { text: "ifneq (,$(wildcard ./local.env))\ninclude local.env\nSTOP = false\nendif\nall:\n\t$(STOP)\n" },
  "asks.mk": {
    text: 'MODULE := $(shell go list -m)\nVERSION = $(shell git describe --tags || echo dev)\nLDFLAGS := -ldflags "-X main.V=${VERSION}"\nNAME = go$(shell echo 1.26)\nall:\n\tgo build ${LDFLAGS} -a -o /bin/srv $(MODULE)\n\tgo build -o $(NAME) .\n',
  },
  "wild.mk": { text: "D = .\nall: $(D)/*.go\n\ttrue\n" },
  "missing.mk": { text: "include local.env\nall:\n\ttrue\n" },
  "made.mk": { text: "include version.mk\nall:\n\ttrue\nversion.mk:\n\techo V=1 > $@\n" },
};

/** Outcome of the build, and the reasons why it stays open. */
async function built(commands: string, image = "golang:1.26"): Promise<string> {
  const Dockerfile = { text: `FROM ${image}\nWORKDIR /src\nCOPY . .\n${commands}\n` };
  const report = await check(memorySnapshot({ ...FILES, Dockerfile }), causes, { file: "Dockerfile" });
  const [verdict] = report.builds;
  const reasons = verdict?.outcome === "unknown" ? (verdict.unknown.map(({ reason }) => reason) ?? []) : [];
  return [verdict?.cause ?? verdict?.outcome, ...reasons].join("; ");
}

interface Case {
  readonly run: string;
  readonly expected: string;
  readonly image?: string;
}

const cases: readonly Case[] = [
  // devices and pipes
  { run: "RUN mknod -m 0666 null c 1 3 && test -e null", expected: "builds" },
  { run: "RUN mkfifo pipe && cp pipe other; rm other && mkfifo no/pipe", expected: "build-step-fails" },
  // what the shell reads of the system
  {
    run: 'RUN . /etc/os-release && [ "$ID $VERSION_CODENAME" = "debian trixie" ]',
    expected: "builds",
    image: "golang:1.26-trixie",
  },
  { run: "RUN . /etc/os-release && echo $PRETTY_NAME", expected: "builds", image: "alpine:3.22" },
  // make's own functions with arguments
  { run: "RUN make has-go && rm go.found", expected: "builds" },
  { run: "RUN make has-none", expected: "build-step-fails" },
  { run: "RUN which() { false; }; make has-go", expected: "builds" },
  // users
  { run: "RUN useradd -ms /bin/bash newuser\nUSER newuser\nRUN id", expected: "builds", image: "debian:12" },
  { run: "RUN adduser -DHu1000 app\nUSER app\nRUN id", expected: "builds", image: "alpine:3.22" },
  { run: "RUN useradd -u 1000 -m other\nUSER app\nRUN id", expected: "user-not-found", image: "debian:12" },
  // front ends
  { run: "RUN cd ui && npm ci && npm run build && test -f dist/index.html", expected: "builds", image: "node:22" },
  {
    run: "RUN yarn --cwd ui build\nFROM scratch\nCOPY --from=0 /src/ui/dist /d",
    expected: "builds",
    image: "node:22",
  },
  { run: "RUN cd ui && npm run pages && test -d /src/static", expected: "builds", image: "node:22" },
  {
    run: "RUN cd ui && npm run build -- --outDir out && cp -r dist /d",
    expected: "unknown; whether `cp` succeeds isn't known",
    image: "node:22",
  },
  { run: "RUN cd ui && npx vite build && test -d dist", expected: "builds", image: "node:22" },
  {
    run: "RUN cd ui && npx vite build --outDir=out && cp -r dist /d",
    expected: "unknown; whether `cp` succeeds isn't known",
    image: "node:22",
  },
  {
    run: "RUN cd ui && npm run moved && cp -r dist /d",
    expected: "unknown; whether `cp` succeeds isn't known",
    image: "node:22",
  },
  // time zones
  {
    run: "RUN apk add --no-cache tzdata && cp /usr/share/zoneinfo/Asia/Shanghai /etc/localtime && apk del tzdata",
    expected: "builds",
    image: "alpine:3.22",
  },
  { run: "RUN test -d /usr/share/zoneinfo/America/Indiana && test -f /usr/share/zoneinfo/Etc/UTC", expected: "builds" },
  {
    run: "RUN cp /usr/share/zoneinfo/Asia/Shanghai /etc/localtime",
    expected: "build-step-fails",
    image: "alpine:3.22",
  },
  // new directories are empty, links with -f replace what may be there
  {
    run: "RUN mkdir /etc/app && touch /etc/app/a && ln -sf /a /etc/app/a && ln -sf /bin/busybox /usr/bin/maybe",
    expected: "builds",
    image: "alpine",
  },
  { run: "RUN mkdir /etc/app && cat /etc/app/a", expected: "build-step-fails", image: "alpine" },
  {
    run: "RUN apt-get update && apt-get install -y unheard-of && ln -s /opt/x /usr/local/bin/x",
    expected: "builds",
    image: "ubuntu:24.04",
  },
  {
    run: 'RUN wget -q https://example.com/x.tar && tar -xf x.tar -C /o\nFROM scratch\nWORKDIR /a\nCOPY --from=0 /o/app-* app\nENTRYPOINT ["/a/app"]',
    expected: "builds",
    image: "alpine:3.22",
  },
  // links and mounts, as the builder takes them
  {
    run: "RUN ln -s /nowhere /link && ln -s /no/file /other\nCOPY go.mod /link/\nCOPY go.mod /other\nRUN test -f /nowhere/go.mod && test -f /no/file && test -L /other",
    expected: "builds",
  },
  { run: "RUN --mount=type=bind,source=main.go,target=a/b/c.go cat a/b/c.go", expected: "builds" },
  { run: "RUN --mount=type=bind,source=main.go,target=a/b/c.go true\nRUN test -e a", expected: "build-step-fails" },
  {
    run: "FROM alpine:3.22 AS b\nRUN mkdir /d && touch /d/x\nFROM alpine:3.22\nRUN --mount=type=cache,from=b,source=/d,target=/c cat /c/x",
    expected: "builds",
  },
  // repositories, and programs of other modules
  {
    run: "ADD https://example.com/tool.git?ref=v1&keep-git-dir=1 /go/src/tool\nRUN cd /go/src/tool && pwd",
    expected: "builds",
  },
  {
    run: "RUN go build -o /bin/tool example.org/tool && test -x /bin/tool",
    expected: "dependency-missing-from-go-mod",
  },
  {
    run: "RUN go mod edit -require=example.org/tool@v1.0.0 && go build -mod=mod -o /bin/tool example.org/tool && test -x /bin/tool",
    expected: "unknown; `go mod edit` changed go.mod",
  },
  // make's includes
  { run: "RUN make -f guarded.mk", expected: "builds" },
  { run: "RUN touch local.env && make -f guarded.mk 2>&1", expected: "build-step-fails" },
  { run: "RUN make -f asks.mk && test -x /bin/srv && test -x go1.26", expected: "builds" },
  { run: "RUN make -f wild.mk", expected: "builds" },
  { run: "RUN make -f missing.mk", expected: "make-target-missing" },
  {
    run: "RUN make -f made.mk",
    expected: "unknown; whether make has `version.mk`, which the Makefile includes, isn't known",
  },
  // scripts look for their own directory
  {
    run: 'RUN cd "$(dirname "$(readlink -f "main.go")")" && go build -o /app . && test -e /src/go.mod',
    expected: "builds",
  },
  {
    run: 'RUN ln -s main.go link && test "$(readlink link)" = main.go && test "$(realpath link)" = /src/main.go',
    expected: "builds",
  },
  // patches, archives, tools for another machine
  {
    run: "RUN apt-get update && apt-get install -y patch && patch -p0 < fix.patch && cat go.mod",
    expected: "unknown; whether `patch` succeeds isn't known",
  },
  { run: "RUN apt-get update && apt-get install -y patch && patch -p0 -i other.patch", expected: "build-step-fails" },
  { run: "RUN apt-get update && apt-get install -y zip && zip -r out main.go && rm out.zip", expected: "builds" },
  { run: "RUN aarch64-linux-gnu-strip main.o", expected: "builder-tool-missing" },
  {
    run: "RUN apt-get update && apt-get install -y gcc-aarch64-linux-gnu && aarch64-linux-gnu-gcc -c x.c -o x.o",
    expected: "builds",
  },
  // a system of its own in a directory
  {
    run: "RUN apk add --no-cache --initdb -p /out busybox && test -e /out/bin/sh",
    expected: "unknown; whether the step's commands succeed isn't known",
    image: "alpine:3.22",
  },
  { run: "RUN apk add -p / bash && bash -c true && ls /out", expected: "build-step-fails", image: "alpine:3.22" },
  // what programs print stays unknown where nothing is known of it
  {
    run: 'RUN case "$(apk --print-arch)" in x86_64) true ;; *) exit 1 ;; esac',
    expected: "builds",
    image: "alpine:3.22",
  },
  {
    run: 'RUN case "$(umask)" in 0022) true ;; *) exit 1 ;; esac',
    expected: "unknown; whether the step's commands succeed isn't known",
  },
  {
    run: 'RUN apt-get update && apt-get install -y git && test -n "$(git config --global user.name)"',
    expected: "unknown; whether the step's commands succeed isn't known",
  },
  // a mount without a target lies over the working directory
  { run: "WORKDIR /other\nRUN --mount=type=bind,source=. cat go.mod && ! cat /src/other", expected: "builds" },
  { run: "WORKDIR /\nRUN --mount=type=bind,source=. true", expected: "dockerfile-bad-flag" },
  // another user's shell
  { run: 'RUN cd -- "$(dirname -- "$0")" && cd -P -- / && cd -- && pwd', expected: "builds" },
  { run: "RUN cd -- /nowhere", expected: "build-step-fails" },
  { run: "RUN useradd -m app && su app -s /bin/sh -c 'cd /nowhere'", expected: "build-step-fails" },
  { run: "RUN useradd -m app && su - app -c 'true'", expected: "unknown; whether `su` succeeds isn't known" },
  // whether they are content isn't known, but they write nothing
  {
    run: "COPY --from=golang:1.26 /usr/local/go/bin/go /usr/bin/gotestsum\nRUN gotestsum ./...",
    expected: "unknown; whether `gotestsum` succeeds isn't known",
  },
  // programs of the build
  { run: "RUN go build -o /app . && /app version", expected: "unknown; whether `/app` succeeds isn't known" },
  {
    run: "RUN go build -o /app .\nRUN /app && cat /etc/passwd && cat /made",
    expected: "unknown; `/app` is built here and not run",
  },
  // a front end's modules, and what a program leaves in the tree
  { run: "RUN rm package.json && npm ci", expected: "build-step-fails", image: "node:22" },
  { run: "RUN mkdir web && cd web && npm run build", expected: "builds", image: "node:22" },
  { run: "RUN npm ci && rm -r node_modules", expected: "builds", image: "node:22" },
];

test.each(cases)("$image $run: $expected", async ({ run, expected, image }) => {
  expect(await built(run, image)).toBe(expected);
});
