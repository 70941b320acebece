/** Serves the stand-in packages on loopback: `node server.ts FOLDER PORT`. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

const [folder = ".", port = "0"] = process.argv.slice(2);

createServer((request, response) => {
  const name = (request.url ?? "").replace(/^\//, "");
  const file = join(folder, name);
  if (!/^[\w.+-]+$/.test(name) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-length": statSync(file).size });
  createReadStream(file).pipe(response);
}).listen(Number(port), "127.0.0.1");
