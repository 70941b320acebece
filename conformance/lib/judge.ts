/** A judge as a process: questions in, answers out, in order. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { temporaryDirectory } from "./temporary.ts";

/** `Question` is what the judge takes; it also takes `{op: "flush"}`, and answers it with something. */
export class Judge<Question, Answer = Readonly<Record<string, unknown>>> {
  readonly #process;
  readonly #waiting: ((answer: Answer) => void)[] = [];

  /** Builds and starts the judge of this name in conformance/judges. */
  constructor(name: string) {
    const program = join(temporaryDirectory("judge-"), "judge");
    const cwd = join(import.meta.dirname, "../judges", name);
    const built = spawnSync("go", ["build", "-o", program, "."], { cwd, stdio: "inherit" });
    if (built.status !== 0) throw new Error("the judge does not build");
    this.#process = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
    createInterface({ input: this.#process.stdout }).on("line", (line) => {
      this.#waiting.shift()?.(JSON.parse(line) as Answer);
    });
  }

  /** Answers to all of them, in order. */
  async ask(requests: readonly Question[]): Promise<Answer[]> {
    const answers = requests.map(
      () =>
        new Promise<Answer>((resolve) => {
          this.#waiting.push(resolve);
        }),
    );
    this.#waiting.push(() => {});
    const lines = [...requests, { op: "flush" }].map((request) => `${JSON.stringify(request)}\n`);
    this.#process.stdin.write(lines.join(""));
    return Promise.all(answers);
  }

  close(): void {
    this.#process.stdin.end();
  }
}
