/** A server for S3 on 127.0.0.1, over a new directory; it can be stopped and started again in the same place. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { encoded, signed } from "../../src/modules/server/store/s3/sign.ts";
import { directoryWith } from "../../test/cli-process.ts";
import { answers, freePort } from "./network.ts";

export interface S3Server {
  readonly url: string;
  /** What a program for S3 has to have in its environment. */
  readonly env: Readonly<Record<string, string>>;
  makeBucket(name: string): Promise<void>;
  start(): Promise<void>;
  /** SIGKILL when left out. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const KEYS = { id: "conformance", secret: "conformance-secret", session: undefined, until: undefined };

/** versitygw, or minio. */
const PROGRAM = process.env["SLIPWAY_S3_SERVER"] ?? "";

export async function s3Server(): Promise<S3Server> {
  const port = await freePort();
  const data = directoryWith({ "data/": "", "meta/": "" });
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const server: S3Server = {
    url,
    env: { AWS_ENDPOINT_URL_S3: url, AWS_ACCESS_KEY_ID: KEYS.id, AWS_SECRET_ACCESS_KEY: KEYS.secret },
    makeBucket: async (name) => {
      const asked = new URL(`${url}/${encoded(name)}`);
      const hash = createHash("sha256").update("").digest("hex");
      const headers = { "x-amz-content-sha256": hash };
      const question = { method: "PUT", url: asked, headers, hash };
      const answer = await fetch(asked, {
        method: "PUT",
        headers: signed(question, { region: "us-east-1", service: "s3" }, KEYS, new Date()),
      });
      if (!answer.ok) throw new Error(`the bucket ${name} could not be made: ${answer.status} ${await answer.text()}`);
    },
    start: async () => {
      child = spawn(PROGRAM, argumentsOf(PROGRAM, port, data), {
        env: { PATH: process.env["PATH"], HOME: data, MINIO_ROOT_USER: KEYS.id, MINIO_ROOT_PASSWORD: KEYS.secret },
        stdio: "ignore",
      });
      child.on("error", () => undefined);
      for (let tries = 0; !(await answers(url)); tries++) {
        if (tries > 200 || child.exitCode !== null)
          throw new Error(`${PROGRAM} does not answer; \`npm run conformance:stores\` installs it`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: async (signal = "SIGKILL") => {
      const running = child;
      child = undefined;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      await new Promise((resolve) => {
        running.once("exit", resolve);
        running.kill(signal);
      });
    },
  };
  // not before: where all tests of a file are left out, nothing comes after them either
  beforeAll(async () => server.start());
  afterAll(async () => server.stop());
  return server;
}

function argumentsOf(program: string, port: number, data: string): string[] {
  if (program.endsWith("minio")) return ["server", "--quiet", "--address", `127.0.0.1:${port}`, join(data, "data")];
  return ["--access", KEYS.id, "--secret", KEYS.secret, "--port", `127.0.0.1:${port}`, "posix", join(data, "data")];
}
