import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

type Data =
  | ObstacleOf<"file-missing">
  | ObstacleOf<"exit">
  | ObstacleOf<"interpreter-missing">
  | ObstacleOf<"shell-missing">
  | ObstacleOf<"go-usage">
  | ObstacleOf<"copy-onto-file">
  | ObstacleOf<"copy-file-onto-dir">
  | ObstacleOf<"workdir-onto-file">;

export const cause = defineCause<Data>({
  slug: "build-step-fails",
  phase: 6,
  title: "a command of the step fails",
  severity: "error",
  fault: "repository",
  rank: -10,
  claims: {
    "file-missing": (obstacle) => obstacle,
    exit: (obstacle) => obstacle,
    "interpreter-missing": (obstacle) => obstacle,
    "shell-missing": (obstacle) => obstacle,
    "go-usage": (obstacle) => obstacle,
    "copy-onto-file": (obstacle) => obstacle,
    "copy-file-onto-dir": (obstacle) => obstacle,
    "workdir-onto-file": (obstacle) => obstacle,
  },
  message: (data) => {
    switch (data.kind) {
      case "file-missing":
        if (data.program === ".")
          return `\`${data.path}\` is looked for in PATH, and not in the working directory, where it is; write \`. ./${data.path}\``;
        return `\`${data.path}\` is not in the image when \`${data.program}\` asks for it, so the step fails; copy or make it before, or correct the path`;
      case "interpreter-missing":
        return data.crlf
          ? `\`${data.path}\` has Windows line endings, so the system looks for an interpreter called \`${data.interpreter}\\r\`; store it with LF (\`*.sh text eol=lf\` in .gitattributes)`
          : `\`${data.path}\` asks for \`${data.interpreter}\`, which is not in the image; install it`;
      case "shell-missing":
        return `the image has no \`${data.shell}\`, which RUN needs; run the step in a stage with a shell`;
      case "go-usage":
        return `${data.message}; correct the command`;
      case "copy-onto-file":
        return `\`${data.destination}\` is a file, and a directory can't be copied onto it; choose another destination`;
      case "copy-file-onto-dir":
        return `\`${data.destination}\` is a directory, and a file can't take its place; end the destination with \`/\` to copy into it`;
      case "workdir-onto-file":
        return `\`${data.path}\` is a file, so WORKDIR can't make the directory \`${data.workdir}\`; name another one`;
      default:
        return `\`${data.program}\` ends the step with status ${data.status}`;
    }
  },
  prints: (data) => {
    if (data.kind === "go-usage") return [data.message];
    if (data.kind === "workdir-onto-file")
      return [data.path === data.workdir ? `mkdir ${data.path}: not a directory` : `lstat …: not a directory`];
    if (data.kind === "interpreter-missing") return [`${data.path}: not found`];
    if (data.kind !== "file-missing") return [];
    if (data.program === ".") return [`.: ${data.path}: not found`];
    if (data.program === "cd") return [`cd: can't cd to ${data.path}`];
    return [
      data.program === "sh"
        ? `${data.path}: not found`
        : `${data.program}: cannot stat '${data.path}': No such file or directory`,
    ];
  },
});
