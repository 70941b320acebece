import { defineCause } from "../../cause.ts";

interface Data {
  readonly shell: string;
  readonly what: string;
}

export const cause = defineCause<Data>({
  slug: "shell-missing-in-scratch",
  phase: 8,
  title: "a shell is needed in an image without one",
  severity: "error",
  fault: "repository",
  claims: {
    "start-shell-missing": (obstacle) => ({ shell: obstacle.shell, what: `${obstacle.instruction} in shell form` }),
    "script-interpreter-missing": (obstacle) =>
      obstacle.crlf ? undefined : { shell: obstacle.interpreter, what: `\`${obstacle.path}\`` },
    "shell-missing": (obstacle) => ({ shell: obstacle.shell, what: "RUN" }),
  },
  message: ({ shell, what }, site) =>
    `${what} needs \`${shell}\`, which \`${site.trace.stages.get(site.hit.stage ?? -1)?.image ?? site.trace.final?.image ?? "the image"}\` does not have; write the exec form (\`["/app"]\`), or use an image with a shell`,
  prints: ({ shell }) => [`exec: "${shell}": stat ${shell}: no such file or directory`],
});
