import { describe, expect, test } from "vitest";
import { causes } from "../../causes/registry.ts";
import { check } from "../../check/check.ts";
import { memorySnapshot } from "../../project/snapshot.ts";

const MAIN = "package main\n\nfunc main() {}\n";
const SUM =
  "github.com/google/uuid v1.6.0 h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=\ngithub.com/google/uuid v1.6.0/go.mod h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=\n";

function goMod(go: string, rest = ""): string {
  return `module example.com/app\n\ngo ${go}\n${rest}`;
}

/** What is foreseen of a build of these files: cause and outcome, and what will be printed. */
async function foresee(
  files: Readonly<Record<string, string>>,
  run = "go build -o /app .",
  image = "golang:1.26",
  env = "",
): Promise<{ cause: string | null; outcome: string; prints: readonly string[] }> {
  const dockerfile = `FROM ${image}\n${env}WORKDIR /src\nCOPY . .\nRUN ${run}\nENTRYPOINT ["/app"]\n`;
  const given: Record<string, { text: string }> = { Dockerfile: { text: dockerfile } };
  for (const [name, text] of Object.entries({ "main.go": MAIN, ...files })) given[name] = { text };
  const report = await check(memorySnapshot(given), causes, { file: "Dockerfile" });
  const build = report.builds[0];
  return { cause: build?.cause ?? null, outcome: build?.outcome ?? "", prints: report.findings[0]?.prints ?? [] };
}

function importing(path: string): string {
  return `package main\n\nimport _ "${path}"\n\nfunc main() {}\n`;
}

describe("toolchain", () => {
  test.each([
    ["golang:1.22", "1.24", "", "go-toolchain-too-old"],
    ["golang:1.19", "1.22", "", "go-toolchain-too-old"],
    ["golang:1.19", "1.21", "", null],
    ["golang:1.22", "1.24", "ENV GOTOOLCHAIN=path\n", "go-toolchain-download-unavailable"],
    ["golang:1.22", "1.24", "ENV GOTOOLCHAIN=auto GOPROXY=off\n", "go-toolchain-download-unavailable"],
    ["golang:1.22", "1.24", "ENV GOTOOLCHAIN=auto\n", null],
  ])("%s with go %s %s", async (image, go, env, cause) => {
    expect((await foresee({ "go.mod": goMod(go) }, undefined, image, env)).cause).toBe(cause);
  });

  test("after a switch the newer Go has its packages", async () => {
    const files = { "go.mod": goMod("1.24"), "main.go": importing("iter") };
    expect((await foresee(files, undefined, "golang:1.22", "ENV GOTOOLCHAIN=auto\n")).outcome).toBe("builds");
  });
});

describe("GOFLAGS", () => {
  test.each([
    ["-mod mod", "goflags-invalid"],
    ["-static", "goflags-invalid"],
    ["-mod=mod '-ldflags=-s -w'", null],
    ["-trimpath -ldflags=-s -w", null],
  ])("%s", async (flags, cause) => {
    expect((await foresee({ "go.mod": goMod("1.22") }, undefined, undefined, `ENV GOFLAGS="${flags}"\n`)).cause).toBe(
      cause,
    );
  });
});

describe("modules replaced by directories", () => {
  const required = "\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./lib\n";

  test.each([
    ["go build -o /app .", "1.22", null],
    ["go build -o /app .", "1.16", "replace-local-dir-outside-context"],
    ["go mod download && go build -o /app .", "1.22", "replace-local-dir-outside-context"],
  ])("missing and not imported: %s, go %s", async (run, go, cause) => {
    expect((await foresee({ "go.mod": goMod(go, required) }, run)).cause).toBe(cause);
  });

  test.each([
    ["example.com/lib", "1.24", "go-mod-updates-needed"],
    ["fmt", "1.24", null],
    ["example.com/lib", "1.21", null],
  ])("imports %s, which asks for go %s", async (path, go, cause) => {
    const files = {
      "go.mod": goMod("1.21", required),
      "lib/go.mod": `module example.com/lib\n\ngo ${go}\n`,
      "lib/lib.go": "package lib\n",
      "main.go": importing(path),
    };
    expect((await foresee(files)).cause).toBe(cause);
  });
});

describe("without go.mod", () => {
  test.each([
    ["go build -o /app main.go", null, ""],
    ["go build -o /app .", "go-mod-not-found", "go: go.mod file not found in current directory"],
    ["go vet ./...", "go-mod-not-found", "pattern ./...: directory prefix"],
    ["go generate ./...", "go-mod-not-found", "pattern ./...: directory prefix"],
    ["go mod download", "go-mod-not-found", "go: no modules specified"],
    ["go build -o /app main.go && go install std cmd/vet && go vet fmt", null, ""],
    ["go build fmt example.org/x", "go-mod-not-found", ""],
  ])("%s", async (run, cause, printed) => {
    const said = await foresee({}, run);
    if (cause !== null) expect(said.cause).toBe(cause);
    else expect(said.outcome).toBe("builds");
    expect(said.prints[0] ?? "").toContain(printed);
  });

  test("a file that imports a module", async () => {
    const said = await foresee({ "main.go": importing("github.com/google/uuid") }, "go build -o /app main.go");
    expect(said.prints[0]).toContain(
      "no required module provides package github.com/google/uuid: go.mod file not found",
    );
  });
});

describe("go.sum", () => {
  const uuid = goMod("1.24", "\nrequire github.com/google/uuid v1.6.0\n");
  const files = { "go.mod": uuid, "main.go": importing("github.com/google/uuid") };

  test.each([
    ["go build -o /app .", "go-sum-missing-entry"],
    ["go build -mod=mod -o /app .", null],
  ])("no line: %s", async (run, cause) => {
    expect((await foresee(files, run)).cause).toBe(cause);
  });

  test("a damaged file is nothing to a build that imports nothing from outside", async () => {
    expect((await foresee({ "go.mod": uuid, "go.sum": "damaged\n" })).outcome).toBe("builds");
    expect((await foresee({ ...files, "go.sum": "damaged\n" })).cause).toBe("go-sum-malformed");
  });

  test("a module that only a dependency could import leaves the build open", async () => {
    const more = goMod(
      "1.24",
      "\nrequire (\n\tgithub.com/BurntSushi/toml v1.4.0 // indirect\n\tgithub.com/google/uuid v1.6.0\n)\n",
    );
    expect((await foresee({ ...files, "go.mod": more, "go.sum": SUM })).outcome).toBe("unknown");
  });
});

test.each(["go get ./...", "go build ./...", "go generate ./...", "git log", "go mod edit -go=1.22"])(
  "a directory that isn't known is left open: %s",
  async (run) => {
    const found = await foresee({ "go.mod": goMod("1.22") }, `go build -o /app . && cd "$(uname -r)" && ${run}`);
    expect(found).toMatchObject({ cause: null, outcome: "unknown" });
  },
);

test("before Go 1.16 a build without go.mod may be one in GOPATH mode", async () => {
  expect(await foresee({}, "go build -o /app .", "golang:1.15")).toMatchObject({ cause: null, outcome: "unknown" });
  const modules = "ENV GO111MODULE=on\n";
  expect((await foresee({}, "go build -o /app .", "golang:1.15", modules)).cause).toBe("go-mod-not-found");
});

describe("packages behind an experiment", () => {
  const files = { "go.mod": goMod("1.24"), "main.go": importing("encoding/json/v2") };

  test.each([
    ["golang:1.26", "ENV GOEXPERIMENT=jsonv2\n", null, ""],
    ["golang:1.26", "", "std-package-newer-than-go", "build constraints exclude all Go files"],
    ["golang:1.26", "ENV GOEXPERIMENT=nojsonv2,arenas\n", "std-package-newer-than-go", "build constraints exclude all"],
    ["golang:1.24", "ENV GOEXPERIMENT=jsonv2\n", "std-package-newer-than-go", "is not in std"],
    ["golang:1.27", "", null, ""],
  ])("%s %s", async (image, env, cause, printed) => {
    const said = await foresee(files, undefined, image, env);
    expect(said.cause).toBe(cause);
    expect(said.prints[0] ?? "").toContain(printed);
  });

  test("its build tag", async () => {
    const tagged = { "go.mod": goMod("1.24"), "main.go": `//go:build goexperiment.jsonv2\n\n${MAIN}` };
    expect((await foresee(tagged)).outcome).toBe("fails");
    expect((await foresee(tagged, undefined, undefined, "ENV GOEXPERIMENT=jsonv2\n")).outcome).toBe("builds");
  });
});

test.each(["go test -c -o /app", "go test -coverprofile=/app ./...", "go test . && cp report.xml /app"])(
  "tests write files: %s",
  async (run) => {
    const files = { "go.mod": goMod("1.22"), "main_test.go": "package main\n", "go.sum": "" };
    const found = await foresee(files, `${run} && cp /app /copy`);
    expect(found.cause).toBe(null);
  },
);

describe("imports", () => {
  test.each([
    ["example.com/app/cmd/a/internal/x", "internal-package-not-allowed"],
    ["example.com/app/Internal/x", "case-sensitive-path"],
    ["example.com/app/internal/x", null],
    ["example.com/app/inner/x", "nested-module-boundary"],
    ["internal/abi", "internal-package-not-allowed"],
  ])("%s", async (path, cause) => {
    const files = {
      "go.mod": goMod("1.22"),
      "main.go": importing(path),
      "internal/x/x.go": "package x\n",
      "cmd/a/internal/x/x.go": "package x\n",
      "inner/go.mod": "module example.com/app/inner\n",
      "inner/x/x.go": "package x\n",
    };
    expect((await foresee(files)).cause).toBe(cause);
  });
});

describe("go mod tidy", () => {
  const REQUIRE = "\nrequire github.com/google/uuid v1.6.0\n";
  const files = { "main.go": importing("github.com/google/uuid"), "go.sum": SUM };

  test("has nothing to change where every requirement is used", async () => {
    const found = await foresee({ ...files, "go.mod": goMod("1.22", REQUIRE) }, "go mod tidy && go build -o /app .");
    expect(found).toMatchObject({ cause: null, outcome: "builds" });
  });

  test("counts what only a test imports, in a package that another one imports first", async () => {
    const found = await foresee(
      {
        "main.go": importing("example.com/app/a"),
        "a/a.go": "package a\n",
        "a/a_test.go": 'package a\n\nimport _ "github.com/google/uuid"\n',
        "go.sum": SUM,
        "go.mod": goMod("1.22", REQUIRE),
      },
      "go mod tidy -diff && go build -o /app .",
    );
    expect(found.outcome).toBe("builds");
  });

  test("drops an unused requirement, and then go.mod isn't known", async () => {
    const found = await foresee({ "go.mod": goMod("1.22", REQUIRE) }, "go mod tidy && go build -o /app .");
    expect(found.outcome).toBe("unknown");
  });
});

test("what is installed without being known may be in a directory that is made for it", async () => {
  const files = { "go.mod": goMod("1.22"), "main.go": "package main\n\nfunc main() {}\n" };
  const built = (packages: string) =>
    foresee(files, `GOPATH=/made go install ${packages} && cp /made/bin/app /app && cp /made/bin/other /other`);
  expect((await built('"$(date)"')).outcome).toBe("unknown");
  expect((await built(".")).outcome).toBe("fails");
});

describe("a directory that holds nothing but tests", () => {
  const files = {
    "go.mod": goMod("1.22"),
    "main.go": "package main\n\nfunc main() {}\n",
    "a/a_test.go": "package a\n",
    "b/b_test.go": 'package b\n\nimport "example.com/app/missing"\n',
  };

  test.each([
    ["go test ./a && go vet ./a && go list ./a && go generate ./a", "builds"],
    ["go test -c -o /t ./a", "builds"],
    ["go test a/a_test.go && go vet a/a_test.go", "builds"],
    ["go build ./...", "builds"],
    ["go build ./a", "fails"],
    // what its tests import has to be there
    ["go vet ./b", "fails"],
    ["go test ./...", "fails"],
  ])("%s", async (run, outcome) => {
    expect((await foresee(files, run)).outcome).toBe(outcome);
  });
});

describe("an unused import", () => {
  const files = {
    "go.mod": goMod("1.22"),
    "main.go": importing("example.com/app/a"),
    "a/a.go": "package a\n",
    "a/a_test.go": 'package a\n\nimport "os"\n',
  };

  test("of a test file stops the tests of its own package", async () => {
    expect((await foresee(files, "go test ./a")).outcome).toBe("fails");
    expect((await foresee(files, "go test ./...")).outcome).toBe("fails");
  });

  test("of a dependency's test file is compiled by nobody", async () => {
    expect((await foresee(files, "go test . && go build -o /app .")).outcome).toBe("builds");
  });

  test("is used by a whole word only", async () => {
    const used = (text: string) =>
      foresee({ ...files, "a/a.go": `package a\n\nimport "os"\n\n${text}\n` }, "go build ./a");
    expect((await used("var cos, os1, os_, éos, 𝒜os, osé int")).outcome).toBe("fails");
    expect((await used("var cos = os.Args")).outcome).toBe("builds");
  });
});
