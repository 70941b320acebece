/** A module proxy on loopback that serves a module cache's downloads from memory; a process of its own. Prints its port. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const [root = ""] = process.argv.slice(2);
const NOTHING = Buffer.alloc(0);
const files = new Map<string, Buffer>();
let requests = 0;

for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
  const match = /^(.*\/@v\/)([^/]*)\.(info|mod|zip)$/.exec(name);
  if (!match) continue;
  const [, directory = "", version = "", extension] = match;
  files.set(`/${name}`, extension === "zip" ? NOTHING : readFileSync(join(root, name)));
  // a build leaves no .info of modules that it didn't have to list
  const info = `/${directory}${version}.info`;
  const plain = version.replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (!files.has(info)) files.set(info, Buffer.from(`{"Version":"${plain}","Time":"2024-01-01T00:00:00Z"}`));
  const list = `/${directory}list`;
  if (extension === "zip") files.set(list, Buffer.concat([files.get(list) ?? NOTHING, Buffer.from(`${plain}\n`)]));
}

const server = createServer((request, response) => {
  if (request.url === "/requests") {
    response.end(String(requests));
    requests = 0;
    return;
  }
  requests++;
  const path = decodeURIComponent(request.url ?? "");
  let content = files.get(path);
  if (content?.length === 0) {
    content = readFileSync(join(root, path));
    files.set(path, content);
  }
  if (!content) response.writeHead(404).end();
  else response.writeHead(200, { "content-length": content.length }).end(content);
});
server.keepAliveTimeout = 100_000;
server.listen(0, "127.0.0.1", () => {
  console.log((server.address() as AddressInfo).port);
});
