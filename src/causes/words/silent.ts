/** Steps that end without a word. */
import type { LogStep } from "../../log/transcript.ts";

/** They say why they fail; where nothing of it is in the log, somebody has cut it out. */
const TALKATIVE =
  /(?:^|[\s;&|(/])(?:go|make|npm|npx|yarn|pnpm|apt-get|apt|apk|dnf|yum|microdnf|pip3?|cargo|mvn|gradle|curl|wget|git|docker|gcc|cc|task|mage|just|[\w./-]+\.(?:sh|py|bash))(?=$|[\s;&|)])/;

/** Whether the log shows the whole step, and its program may well have printed nothing: `test`, `grep -q`, `exit 1`. */
export function endedSilently(step: LogStep | undefined): boolean {
  return (
    step !== undefined &&
    step.whole &&
    step.lines.length === 0 &&
    step.instruction?.startsWith("RUN") === true &&
    !TALKATIVE.test(step.instruction)
  );
}
