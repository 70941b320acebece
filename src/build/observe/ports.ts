/** What the program listens on, beside what EXPOSE promises. */
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";
import { listensOf } from "./listens.ts";

export const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export function ports(image: StageState, _: Plan, trace: Trace): readonly Hit[] {
  const program = trace.start?.running?.program;
  if (!program || image.exposed.length === 0) return [];
  const exposed = image.exposed.flatMap(({ port, line }) => {
    const number = /^(\d+)(?:\/tcp)?$/.exec(port)?.[1];
    return number === undefined ? [] : [{ port: number, line }];
  });
  // a range, a variable without value or another protocol
  if (exposed.length !== image.exposed.length) return [];
  const { found, open } = listensOf(program);
  const hits: Hit[] = [];
  for (const { address, host, port, place } of found) {
    const promise = exposed.find((other) => other.port === port);
    const everywhere = found.some((other) => other.port === port && !LOOPBACK.test(other.host));
    if (!promise || !LOOPBACK.test(host) || everywhere) continue;
    hits.push(hit({ kind: "listens-on-loopback", address, port, place, exposed: promise.line }, image.line));
  }
  const [first] = exposed;
  const [listen] = found;
  const matches = found.some(({ port }) => exposed.some((other) => other.port === port));
  if (!open && !matches && first && listen && found.every(({ host }) => !LOOPBACK.test(host)))
    hits.push(
      hit(
        {
          kind: "exposed-port-unused",
          exposed: exposed.map(({ port }) => port),
          addresses: [...new Set(found.map(({ address }) => address))],
          place: listen.place,
        },
        first.line,
      ),
    );
  return hits;
}

function hit(obstacle: Hit["obstacle"], line: number): Hit {
  return { obstacle, line, span: undefined, stage: undefined };
}
