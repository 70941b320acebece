import { expect, test } from "vitest";
import { readWorkflow, type Workflow } from "./workflow.ts";

function read(text: string): Workflow | undefined {
  return readWorkflow(".github/workflows/ci.yml", text);
}

const JOB = "jobs:\n  a:\n    steps: []\n";

test.each([
  ["push", ["push"]],
  ["[push, pull_request]", ["push", "pull_request"]],
  ["\n  pull_request:\n  push: { branches: [main] }", ["pull_request", "push"]],
])("on: %s", (on, events) => {
  expect([...(read(`on: ${on}\n${JOB}`)?.events ?? [])]).toEqual(events);
});

test("steps have what they use, under which condition", () => {
  const text = `jobs:
  a:
    if: github.ref == 'refs/heads/main'
    needs: b
    steps:
      - name: login
        if: always()
        continue-on-error: true
        uses: docker/login-action@v3
        with: { username: x, password: "\${{ secrets.P }}" }
      - run: go test ./...
`;
  const [job] = read(text)?.jobs ?? [];

  expect(job).toMatchObject({
    name: "a",
    condition: "github.ref == 'refs/heads/main'",
    needs: ["b"],
    continues: false,
  });
  expect(job?.steps[0]).toMatchObject({ uses: "docker/login-action@v3", condition: "always()", continues: true });
  expect(job?.steps[0]?.inputs.get("password")).toMatchObject({ text: "${{ secrets.P }}", place: { line: 10 } });
  expect(job?.steps[1]?.run).toBe("go test ./...");
});

test.each([
  ["{ go: ['1.25', '1.26'], os: [a] }", { go: ["1.25", "1.26"], os: ["a"] }],
  ["{ include: [{ go: '1.25' }, { go: '1.26' }] }", { go: ["1.25", "1.26"] }],
  ["{ go: ${{ fromJSON(needs.x.outputs.y) }} }", undefined],
  ["{ go: ['${{ vars.GO }}'] }", undefined],
])("matrix: %s", (matrix, values) => {
  const [job] = read(`jobs:\n  a:\n    strategy:\n      matrix: ${matrix}\n    steps: []\n`)?.jobs ?? [];

  expect(job?.matrix && Object.fromEntries(job.matrix)).toEqual(values);
});

test("what is no workflow can't be read", () => {
  expect(read("jobs: {}\n")).toBeUndefined();
  expect(read("jobs:\n\t- a\n")).toBeUndefined();
});
