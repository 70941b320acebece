import { describe, expect, test } from "vitest";
import { causes } from "../causes/registry.ts";
import { memorySnapshot } from "../project/snapshot.ts";
import { check } from "./check.ts";

const COPIES_ALL = "FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n";

async function confidence(files: Record<string, string>, context?: string): Promise<string | undefined> {
  const report = await check(memorySnapshot(files), causes, { context });
  return report.findings[0]?.confidence;
}

describe("a Dockerfile below the root", () => {
  test("whose context nothing confirms fails likely at most", async () => {
    const files = { "docker/Dockerfile": COPIES_ALL, "app/go.mod": "module example.com/app\n\ngo 1.26\n" };
    expect(await confidence(files)).toBe("likely");
    expect(await confidence(files, ".")).toBe("certain");
  });

  test("whose sources stand in one directory only is judged with it", async () => {
    const files = {
      "docker/Dockerfile":
        "FROM golang:1.26\nWORKDIR /src\nCOPY app/go.mod ./\nCOPY app/*.go ./\nRUN go build -o /app .\n",
      "app/go.mod": "module example.com/app\n\ngo 1.26\n",
      "app/main.go": 'package main\n\nimport _ "example.com/app/missing"\n\nfunc main() {}\n',
    };
    expect(await confidence(files)).toBe("certain");
  });

  test("with an instruction that doesn't exist fails in any context", async () => {
    expect(await confidence({ "docker/Dockerfile": "FROM golang:1.26\nRUNN x\n" })).toBe("certain");
  });
});
