import { describe, expect, test } from "vitest";
import { memorySnapshot } from "../../project/snapshot.ts";
import { parseScript } from "../../shell/script.ts";
import { Filesystem } from "../fs/filesystem.ts";
import { knownText } from "../fs/node.ts";
import { commands } from "../models/registry.ts";
import { NO_MODULES } from "../world.ts";
import type { Machine } from "./machine.ts";
import { Runner } from "./run.ts";

const PROGRAMS = "bash grep cat chmod cp ln mkdir mv rm rmdir sh tee touch make env";

function machine(files: Readonly<Record<string, string>>, shell: string): Machine {
  let fs = new Filesystem().makeDir("/w").makeDir("/tmp");
  for (const [name, text] of Object.entries(files)) {
    const mode = text.startsWith("#!") ? 0o755 : 0o644;
    fs = fs.write(`/w/${name}`, { kind: "file", mode, uid: 0, content: { from: "text", text } });
  }
  for (const name of PROGRAMS.split(" "))
    fs = fs.write(`/bin/${name}`, { kind: "file", mode: 0o755, uid: 0, content: { from: "image", name } });
  return {
    world: { snapshot: memorySnapshot({}), modules: NO_MODULES, secrets: undefined, ssh: undefined, memo: new Map() },
    commands,
    fs,
    vars: new Map([["PATH", "/bin"]]),
    exported: new Set(["PATH"]),
    cwd: "/w",
    user: { name: "root", uid: 0, home: "/root" },
    facts: undefined,
    image: "image",
    platform: { os: "linux", arch: "amd64" },
    options: { errexit: false, pipefail: false, nounset: false },
    fixed: new Map(),
    functions: new Map(),
    positional: ["sh"],
    line: 1,
    network: "none",
    swallowed: [],
    remarks: [],
    unknowns: [],
    shell,
    guarded: false,
    input: "",
    depth: 0,
    budget: { left: 5000 },
    mounts: [],
  };
}

interface Ran {
  /** 0, the status, or `?`. */
  readonly status: number | string;
  /** Names in the working directory, other than those that were there. */
  readonly made: string;
  readonly read: (name: string) => string | undefined;
  /** Whether it is there. */
  readonly is: (name: string) => "yes" | "no" | "unknown";
}

function run(text: string, files: Readonly<Record<string, string>> = {}, shell = "dash"): Ran {
  const here = machine(files, shell);
  const { status, code } = new Runner(here, text).script(parseScript(text).tree);
  return {
    status: status === "ok" ? 0 : status === "fails" ? (code ?? 1) : "?",
    made: here.fs
      .list("/w")
      .names.filter((name) => files[name] === undefined)
      .join(" "),
    read: (name) => knownText(here.fs.stat(`/w/${name}`)),
    is: (name) => here.fs.stat(`/w/${name}`).is,
  };
}

describe("status of lists", () => {
  test.each([
    ["true && touch a", 0, "a"],
    ["false && touch a", 1, ""],
    ["false || touch a", 0, "a"],
    ["false; touch a", 0, "a"],
    ["false | touch a", 0, "a"],
    ["! false", 0, ""],
    ["! true", 1, ""],
    ["(exit 3)", 3, ""],
    ["exit 4; touch a", 4, ""],
    ["(exit 3); touch a", 0, "a"],
    ["! exit 5; touch a", 5, ""],
    ["{ false; true; }", 0, ""],
    ["nonesuch", 127, ""],
    ["x=$(false)", 1, ""],
    ["x=$(exit 6); touch s$?", 0, "s6"],
    ["touch $(nonesuch)a", 0, "a"],
  ])("%s", (text, status, made) => {
    expect(run(text)).toMatchObject({ status, made });
  });
});

describe("set -e", () => {
  test.each([
    ["set -e; false; touch a", 1, ""],
    ["set -e; false || true; touch a", 0, "a"],
    ["set -e; false && true; touch a", 0, "a"],
    ["set -e; true && false; touch a", 1, ""],
    ["set -e; if false; then :; fi; touch a", 0, "a"],
    ["set -e; ! true; touch a", 0, "a"],
    ["set -e; (false; touch b); touch a", 1, ""],
    ["set -e; if (false; touch b); then touch a; fi", 0, "a b"],
    ["set -e; f() { false; touch b; }; f || touch a", 0, "b"],
    ["set -e; f() { false; touch b; }; f; touch a", 1, ""],
    ["set -e; false | true; touch a", 0, "a"],
    ["set -e; sh -c 'false; touch b'; touch a", 0, "a b"],
    ["set -e; { false && true; } 2>/dev/null; touch a", 0, "a"],
    ["set -e; for i in 1; do false && true; done >/dev/null; touch a", 0, "a"],
    ["set -e; if true; then false && true; fi >/dev/null; touch a", 0, "a"],
    ["set -e; { ! true; } >/dev/null; touch a", 0, "a"],
    ["set -e; (false && true) >/dev/null; touch a", 1, ""],
    ["set -e; f() { false && true; } >/dev/null; f; touch a", 1, ""],
    ["set -e; { false; touch b; } 2>/dev/null; touch a", 1, ""],
    ["set -e; { true; } >/nonesuch/x; touch a", 2, ""],
    ["set -e; { true; } >/nonesuch/x || touch a", 0, "a"],
    ["set -e; eval 'false && true' >/dev/null; touch a", 1, ""],
  ])("%s", (text, status, made) => {
    expect(run(text)).toMatchObject({ status, made });
  });

  test("pipefail", () => {
    expect(run("set -eo pipefail; false | true; touch a", {}, "bash")).toMatchObject({ status: 1, made: "" });
  });
});

describe("words", () => {
  test.each([
    ["x='a b'; touch $x", "a b"],
    ["x='a b'; touch \"$x\"", "a b"],
    ["touch ${x:-d}", "d"],
    ["x=f.tar.gz; touch ${x%.gz} ${x%%.*} ${x#*.}", "f f.tar tar.gz"],
    ["touch n${#x}", "n0"],
    ['set -- p q; touch "$@" n$#', "n2 p q"],
    ["touch a b; for i in *; do touch $i$i; done", "a aa b bb"],
    ["touch '*'; touch x; rm '*'", "x"],
    ["touch \"$(printf '%s-%s\\n' 1 2)\"", "1-2"],
  ])("%s", (text, made) => {
    expect(run(text).made).toBe(made);
  });

  test("set -u ends the shell", () => {
    expect(run("set -u; touch a; touch $V; touch b")).toMatchObject({ status: 2, made: "a" });
  });
});

describe("branches", () => {
  test.each([
    ["if [ -f x ]; then touch a; elif [ 1 -lt 2 ]; then touch b; else touch c; fi", "b"],
    ["case a.txt in *.md) touch m;; *.txt|b) touch t;; *) touch o;; esac", "t"],
    ['case x in "*") touch q;; *) touch o;; esac', "o"],
    ["while [ ! -e s ]; do touch s; done", "s"],
    ["for i in 1 2 3; do [ $i = 2 ] && continue; touch f$i; done", "f1 f3"],
    ["for i in 1 2 3; do [ $i = 2 ] && break; touch f$i; done", "f1"],
    ["f() { return 3; touch no; }; f; touch r$?", "r3"],
  ])("%s", (text, made) => {
    expect(run(text).made).toBe(made);
  });
});

describe("redirections", () => {
  test("append and truncate", () => {
    expect(run("echo a > f; echo b >> f; cat f f > g; : > f").read("g")).toBe("a\nb\na\nb\n");
  });

  test("a here-document is expanded unless its mark is quoted", () => {
    expect(run("x=1\ncat <<E > f\n$x $(echo y)\nE\n").read("f")).toBe("1 y\n");
    expect(run("x=1\ncat <<'E' > f\n$x\nE\n").read("f")).toBe("$x\n");
  });

  test("the file is there although the command fails, and not when its directory is missing", () => {
    expect(run("nonesuch > f; echo x > no/f")).toMatchObject({ status: 2, made: "f" });
  });

  test("a pipe hands on what was printed", () => {
    expect(run("echo 'touch x' | sh; echo t | tee a > b")).toMatchObject({ status: 0, made: "a b x" });
  });
});

describe("bash's words under other shells", () => {
  test.each([
    ["[[ a = a ]]", "dash", 127],
    ["[[ a == a* && ! -f x ]]", "bash", 0],
    ["[ a == a ]", "dash", 2],
    ["[ a == a ]", "bash", 0],
    ["source ./x", "dash", 127],
    ["pushd /tmp", "ash", 127],
  ])("%s (%s)", (text, shell, status) => {
    expect(run(text, {}, shell).status).toBe(status);
  });
});

describe("files", () => {
  test.each([
    ["mkdir a/b", 1, ""],
    ["mkdir -p a/b && rmdir a", 1, "a"],
    ["touch f; mkdir -p f", 1, "f"],
    ["mkdir d; cp d e", 1, "d"],
    ["mkdir d; touch d/x; cp -r d e; mv e d; rm -r d/x", 0, "d"],
    ["touch a b; cp a b nowhere", 1, "a b"],
    ["touch a; ln -s a l; rm a; [ -e l ]", 1, "l"],
    ["touch a; ln -s a l; mv l m; [ -L m ]", 0, "a m"],
    ["rm none", 1, ""],
    ["rm -f none", 0, ""],
    ["mkdir d; rm d", 1, "d"],
    ["touch a; rm none a", 1, ""],
  ])("%s", (text, status, made) => {
    expect(run(text)).toMatchObject({ status, made });
  });

  test("a script with CRLF has no interpreter; one without the bit may not run", () => {
    expect(run("./x.sh", { "x.sh": "#!/bin/sh\r\ntrue\r\n" }).status).toBe(127);
    expect(run("./x.sh", { "x.sh": "true\n" }).status).toBe(126);
    expect(run("sh x.sh a", { "x.sh": "touch $1\n" })).toMatchObject({ status: 0, made: "a" });
  });
});

describe("words", () => {
  test.each([
    ["X=3; touch n$((X * 2 + 1))", 0, "n7"],
    ["X=1; : $((X += 4)); touch n$X", 0, "n5"],
    ["touch n$((010 + 0x10))", 0, "n24"],
    [": $((1 / 0)); touch a", 2, ""],
    ["IFS=:; V=a:b::c; set -- $V; touch n$#", 0, "n4"],
    ["set -- 'a b' c; touch \"x$@y\"", 0, "cy xa b"],
    ['set --; touch a "$@" b', 0, "a b"],
    ["V='a*'; touch \"${V%'*'}\"", 0, "a"],
    ["touch ${V:-a 'b c'}", 0, "a b c"],
    ["case 'a*b' in a'*'b) touch a;; esac", 0, "a"],
    ["case axb in a'*'b) touch a;; esac", 0, ""],
    ["set -f; touch 'x' && echo *.go > f; set +f", 0, "f x"],
    ["readonly V=1; V=2; touch a", 2, ""],
    ["V=x; f() { local V=y; touch $V; }; f; touch $V", 0, "x y"],
    ["V=x eval 'touch $V'", 0, "x"],
    ["touch ${V/a/b}; touch a", 2, ""],
  ])("%s", (text, status, made) => {
    expect(run(text, {}, "dash")).toMatchObject({ status, made });
  });

  test("echo of dash reads escapes, and knows -n only", () => {
    expect(run("echo 'a\\nb' > f", {}, "dash").read("f")).toBe("a\nb\n");
    expect(run("echo -e a > f", {}, "dash").read("f")).toBe("-e a\n");
    expect(run("echo 'a\\nb' > f", {}, "bash").read("f")).toBe("a\\nb\n");
    expect(run("echo -e 'a\\nb' > f", {}, "bash").read("f")).toBe("a\nb\n");
  });
});

describe("a script that a shell is given", () => {
  const files = { "lib.sh": "touch sourced\n", "run.sh": "#!/bin/bash -e\nfalse\nsource ./lib.sh\ntouch $1\n" };

  test("runs in that shell, whatever its first line says", () => {
    expect(run("bash run.sh a", files)).toMatchObject({ status: 0, made: "a sourced" });
    expect(run("bash ./run.sh a", { ...files, "run.sh": "[[ a == a ]] && touch $1" })).toMatchObject({ made: "a" });
    expect(run("bash -e run.sh a", files)).toMatchObject({ status: 1, made: "" });
    expect(run("bash run.sh", { "run.sh": "\u007fELF" }).status).toBe("?");
  });
});

describe("a file that the shell reads", () => {
  const files = { "lib.sh": "touch sourced\n" };

  test.each([
    [". ./lib.sh; touch a", "dash", 0, "a sourced"],
    [". ./none.sh; touch a", "dash", 2, ""],
    [". ./none.sh || touch a", "ash", 2, ""],
    [". ./none.sh; touch a", "bash", 0, "a"],
    ["set -e; source ./none.sh; touch a", "bash", 1, ""],
    // without a slash it is looked for in PATH
    [". lib.sh; touch a", "dash", 2, ""],
    [". lib.sh; touch a", "ash", 2, ""],
    [". lib.sh; touch a", "bash", 0, "a sourced"],
    ["PATH=$PATH:.; . lib.sh; touch a", "dash", 0, "a sourced"],
  ])("%s (%s)", (text, shell, status, made) => {
    expect(run(text, files, shell)).toMatchObject({ status, made });
  });

  test("has parameters of its own where it is given some", () => {
    const own = { "p.sh": "touch $# ${1:?none}\n" };
    expect(run("set -- x y z; . ./p.sh a b; touch n$#", own, "bash").made).toBe("2 a n3");
    expect(run("set -- x y z; . ./p.sh a b; touch n$#", own, "ash").made).toBe("2 a n3");
    expect(run("set -- x y z; . ./p.sh a b; touch n$#", own, "dash").made).toBe("3 n3 x");
    expect(run("set -- x y z; . ./p.sh; touch n$#", own, "bash").made).toBe("3 n3 x");
    const sets = { "p.sh": "set -- q\n" };
    expect(run("set -- x y z; . ./p.sh a; touch n$#", sets, "bash").made).toBe("n1");
    expect(run("set -- x y z; . ./p.sh a; touch n$#", sets, "ash").made).toBe("n3");
  });

  test("of a shell that isn't known", () => {
    expect(run(". lib.sh; touch a", files, "sh").status).not.toBe(2);
    expect(run(". ./none.sh; true", files, "sh").status).toBe("?");
  });
});

describe("ways that may have left", () => {
  test.each([
    ["grep x y || exit 0; false", "?"],
    ["if grep x y; then exit 0; fi; false", "?"],
    ["grep x y && exit 0; false", "?"],
    ["f() { grep x y || return 0; false; }; f", "?"],
    ["(grep x y || exit 0; false)", "?"],
    ["set -u; grep x y || exit 0; echo $FOO", "?"],
    // both ways end in the same
    ["grep x y || exit 1; false", 1],
    ["grep x y && exit 1", 1],
    ["grep x y && exit 1; true", "?"],
    ["grep x y; false", 1],
  ])("%s", (text, status) => {
    expect(run(text).status).toBe(status);
  });

  // what runs only if another command succeeds, where things go on when it doesn't
  test.each([
    ["grep x y && touch a; true", "unknown"],
    ["grep x y && touch a || true", "unknown"],
    ["{ grep x y && touch a; } || true", "unknown"],
    ["{ grep x y && touch a; }; true", "unknown"],
    ["(grep x y && touch a); true", "unknown"],
    ["sh -c 'grep x y && touch a'; true", "unknown"],
    ["f() { grep x y && touch a; }; f; true", "unknown"],
    ["set -e; grep x y && touch a; true", "unknown"],
    ["if grep x y && touch a; then true; fi", "unknown"],
    ["! { grep x y && touch a; }", "unknown"],
    ["grep x y && touch a | cat; true", "unknown"],
    ["b=$(grep x y && touch a)", "unknown"],
    ["grep x y || touch a", "unknown"],
    ["eval 'grep x y && touch a'; true", "unknown"],
    ["echo 'grep x y && touch a' > s; . ./s; true", "unknown"],
    ["printf 'b:\\n\\tgrep x y && touch a\\n' > Makefile; make b; true", "unknown"],
    ["printf 'b:\\n\\t-grep x y && touch a\\n' > Makefile; make b", "unknown"],
    ["grep x y; touch a; true", "yes"],
    // nothing comes after a failure
    ["grep x y && touch a", "yes"],
    ["{ grep x y && touch a; }", "yes"],
    ["true && grep x y && touch a", "yes"],
    ["eval 'grep x y && touch a'", "yes"],
    ["printf 'b:\\n\\tgrep x y && touch a\\n' > Makefile; make b", "yes"],
  ])("%s", (text, there) => {
    expect(run(text).is("a")).toBe(there);
  });

  test("the text of a file that isn't known isn't empty", () => {
    expect(run("grep x y > t; cat t > u").read("u")).toBeUndefined();
    expect(run("touch t; cat t > t", {}).status).toBe(0);
    expect(run("echo a > t; cat t >> t", {}).status).toBe(1);
  });

  test("many of them, and a glob behind", () => {
    expect(run(`${"grep x y && touch a\n".repeat(60)}touch *.go`).status).toBe(0);
  });

  test("bash sets variables of its own", () => {
    expect(run("set -u; echo $TERM $EUID $BASH_SOURCE", {}, "bash").status).toBe(0);
    expect(run("set -u; echo $FOO", {}, "bash").status).not.toBe(0);
  });
});

describe("make", () => {
  const makefile =
    "V ?= one\n.PHONY: all clean\nall: out/a.o\n\t@touch $(V)\n\t-false\nout/%.o: %.c\n\tmkdir -p out\n\ttouch $@\nclean:\n\tfalse\n\ttouch no\nsub:\n\t$(MAKE) all V=two\n";
  const files = { Makefile: makefile, "a.c": "" };

  test.each([
    ["make", 0, "one out"],
    ["make V=x all", 0, "out x"],
    ["V=y make all", 0, "out y"],
    ["make clean", 2, ""],
    ["make sub", 0, "out two"],
    ["make none", 2, ""],
    ["make -f other", 2, ""],
  ])("%s", (text, status, made) => {
    expect(run(text, files)).toMatchObject({ status, made });
  });

  // what GNU Make 4.3 does
  test.each([
    ["a: .PHONY\n\ttouch x\n", 2, ""],
    [".PHONY:\n\na: .PHONY\n\ttouch x\n", 0, "x"],
    [".ONESHELL:\na:\n\t@ V=x\n\t-@ touch \\\n\t\t$$V\n", 0, "x"],
    // static patterns, and patterns that bring the recipe of a rule with prerequisites only
    ["A = x y\n$(A): %: out-%\nout-%:\n\t@touch $* $@\n", 0, "out-x x"],
    ["out/x: $(wildcard *.go)\nout/%:\n\t@mkdir -p $(dir $@)\n\ttouch $*\n", 0, "out x"],
    ["S := $(shell find . -name '*.go')\nx: $(S) Makefile\n\ttouch $@\n", 0, "x"],
    ["x y: %: %.in\n\ttouch $@\n", 2, ""],
    ["all: x\n.PHONY: x\n%:\n\ttouch $@\n", 0, "all"],
    // rules that can't be read
    ["include *.mk\na: b\n\ttouch x\n", "?", "x"],
    ["a: b\n\ttouch x\n$(foreach t,b,$(eval $(t): ; touch $(t)))\n", "?", "x"],
    ["VPATH = src\na: b.c\n\ttouch x\n", "?", "x"],
    ["vpath %.c src\na: b.c\n\ttouch x\n", "?", "x"],
    ["SHELL = /bin/cat\na:\n\ttouch x\n", "?", ""],
  ])("%j", (text, status, made) => {
    expect(run("make", { Makefile: text })).toMatchObject({ status, made });
  });
});
