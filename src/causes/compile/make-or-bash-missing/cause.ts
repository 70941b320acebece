import { defineCause, type Site } from "../../cause.ts";
import { builderFrom } from "../../builder-image.ts";
import { installFix } from "../../install.ts";
import { stageInstructions } from "../../places.ts";
import { basename } from "../../../text/path.ts";

interface Data {
  readonly tool: string;
  readonly image: string;
  readonly script: string | undefined;
  /** What looks for it. */
  readonly by: "command" | "shebang" | "SHELL" | "makefile";
}

function imageOf(site: Site): string {
  return builderFrom(site)?.text ?? "the image";
}

/** Line before which the tool must be installed: a SHELL that names bash is needed by every RUN after it. */
function installLine(site: Site, by: Data["by"]): number {
  const shell =
    by === "SHELL"
      ? stageInstructions(site).findLast(({ keyword, line }) => keyword === "SHELL" && line < site.hit.line)
      : undefined;
  return shell?.line ?? site.hit.line;
}

export const cause = defineCause<Data>({
  slug: "make-or-bash-missing",
  phase: 6,
  title: "the image has no make, or no bash",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "tool-missing": ({ tool, image, script }) =>
      tool === "make" || tool === "bash" ? { tool, image, script, by: "command" } : undefined,
    "make-shell-missing": ({ shell, makefile, image }) =>
      basename(shell) === "bash" ? { tool: "bash", image, script: makefile, by: "makefile" } : undefined,
    "interpreter-missing": ({ crlf, interpreter, path }, site) =>
      !crlf && /(^|\/)bash$/.test(interpreter)
        ? { tool: "bash", image: imageOf(site), script: path, by: "shebang" }
        : undefined,
    "shell-missing": ({ shell }, site) =>
      shell.endsWith("bash") ? { tool: "bash", image: imageOf(site), script: undefined, by: "SHELL" } : undefined,
  },
  message: ({ tool, image, script, by }) => {
    const what =
      by === "SHELL"
        ? "SHELL asks for"
        : by === "shebang"
          ? `\`${script ?? ""}\` begins with \`#!\` and asks for`
          : by === "makefile"
            ? `\`SHELL\` in \`${script ?? ""}\` asks for`
            : script === undefined
              ? "this step runs"
              : `\`${script}\` runs`;
    return `${what} \`${tool}\`, which \`${image}\` does not have, so the step fails; install it before`;
  },
  prints: ({ tool, by }) => [
    by === "makefile"
      ? `make: …${tool}: No such file or directory`
      : by === "shebang"
        ? `env: can't execute '${tool}': No such file or directory`
        : by === "SHELL"
          ? `exec: "/bin/${tool}": stat /bin/${tool}: no such file or directory`
          : `/bin/sh: ${tool}: not found`,
  ],
  fixes: ({ tool, by }, site) => installFix(site, `install ${tool}`, [tool], installLine(site, by)),
});
