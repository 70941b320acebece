/**
 * Logins to a registry that pull requests from forks can't do: they get no secrets, and nothing keeps the step from running.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
import type { ObstacleOf } from "../../build/obstacle.ts";
import type { Workflow, WorkflowJob } from "../../deploy/actions/workflow.ts";
import { type BesideFacts, readWorkflows } from "./facts.ts";
import { placeOf } from "./services.ts";

type Login = ObstacleOf<"login-without-secret">;

/** The first of each workflow: who mends one sees the others. */
export async function forkLogins(facts: BesideFacts): Promise<Login[]> {
  const texts = facts.workflows.filter(
    ({ text }) =>
      /docker\/login-action/.test(text) && /\bpull_request\b/.test(text) && /secrets\.(?!GITHUB_TOKEN)/.test(text),
  );
  const workflows = await readWorkflows(texts);
  return workflows.filter(({ events }) => events.has("pull_request")).flatMap((one) => loginsOf(one).slice(0, 1));
}

function loginsOf(workflow: Workflow): Login[] {
  return workflow.jobs
    .filter((job) => alwaysRuns(job, workflow.jobs))
    .flatMap((job) =>
      job.steps.flatMap(({ uses, inputs, condition, continues }) => {
        if (!uses?.startsWith("docker/login-action@") || condition !== undefined || continues) return [];
        const password = inputs.get("password");
        const secret = /^\$\{\{\s*secrets\.(\w+)\s*\}\}$/.exec(password?.text.trim() ?? "")?.[1];
        if (!password || secret === undefined || secret.toUpperCase() === "GITHUB_TOKEN") return [];
        return { kind: "login-without-secret", secret, job: job.name, place: placeOf(password.place) };
      }),
    );
}

function alwaysRuns(job: WorkflowJob, jobs: readonly WorkflowJob[], depth = 0): boolean {
  if (job.condition !== undefined || job.continues || depth > jobs.length) return false;
  return job.needs.every((name) => {
    const needed = jobs.find((other) => other.name === name);
    return needed !== undefined && alwaysRuns(needed, jobs, depth + 1);
  });
}
