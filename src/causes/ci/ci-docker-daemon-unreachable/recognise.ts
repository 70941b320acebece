import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 2,
  wordings: [
    { pattern: /Cannot connect to the Docker daemon at (?<host>\S+?)\. Is the docker daemon running\?/ },
    { pattern: /failed to connect to the docker API at (?<host>[^\s;]+); check if the path is correct/ },
    { pattern: /error during connect: .{0,200}(?:dial tcp: lookup docker|connection refused|pipe\/docker)/ },
    { pattern: /dial unix (?<host>\/\S*docker\.sock): connect: (?:permission denied|no such file or directory)/ },
    { pattern: /permission denied while trying to connect to the [Dd]ocker (?:daemon socket|API) at (?<host>\S+)/ },
    { pattern: /Couldn't connect to Docker daemon(?: at (?<host>\S+))?/ },
    { pattern: /docker\.errors\.DockerException: Error while fetching server API version/ },
    { pattern: /dial unix \S*docker[\w.]*\.sock: connect: connection refused/ },
    {
      pattern:
        /(?:An error occur+ed trying to connect|Error response from daemon|error during connect): (?:Post|Get) "?\S+\/v1\.\d+\/\S+: (?:dial tcp|EOF|read tcp|open \/\/)/,
    },
    { pattern: /connectex: No connection could be made because the target machine actively refused it/, guess: true },
  ],
  message: ({ host }) =>
    `no Docker daemon answers at ${named(host, "its socket")}: it isn't running, this user may not use the socket, or the CI job lacks \`services: docker:dind\` (with DOCKER_HOST and DOCKER_TLS_CERTDIR that fit)`,
};
