/**
 * An HTTP server that is on its guard: limits on what a client may send and how slowly, and an end that lets answers that have begun
 * come to theirs. What is malformed is answered by Node.js' strict parser and this file, never by who handles requests.
 */
import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";

export interface ServerLimits {
  /** Bytes of all headers, the path among them. */
  readonly headerBytes: number;
  /** Milliseconds for the headers, and for a whole request. */
  readonly headers: number;
  readonly request: number;
  /** Of a connection without a request. */
  readonly idle: number;
  readonly connections: number;
}

const SERVER_LIMITS: ServerLimits = {
  headerBytes: 16 * 1024,
  headers: 10_000,
  request: 20_000,
  idle: 75_000,
  connections: 10_000,
};

const PROBLEMS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

export class HttpServer {
  readonly #server: http.Server;
  #draining = false;

  constructor(handle: http.RequestListener, limits: ServerLimits = SERVER_LIMITS) {
    const options: http.ServerOptions = {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: 1000,
      insecureHTTPParser: false,
      requireHostHeader: true,
      noDelay: true,
    };
    this.#server = http.createServer(options, (request, response) => {
      if (this.#draining) response.setHeader("connection", "close");
      handle(request, response);
    });
    this.#server.maxConnections = limits.connections;
    this.#server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
      answerMalformed(error, socket);
    });
    // nobody here speaks anything else
    this.#server.on("upgrade", (_, socket: Duplex) => {
      socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    });
  }

  /** Port 0 takes a free one. */
  async listen(host: string, port: number): Promise<AddressInfo> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen({ host, port, backlog: 1024 }, () => {
        this.#server.off("error", reject);
        resolve(this.#server.address() as AddressInfo);
      });
    });
  }

  /** No new connections; answers that have begun may end within so many milliseconds. True when all did. */
  async drain(deadline: number): Promise<boolean> {
    this.#draining = true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#server.closeAllConnections();
        resolve(false);
      }, deadline);
      this.#server.close(() => {
        clearTimeout(timer);
        resolve(true);
      });
      this.#server.closeIdleConnections();
    });
  }
}

function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable || (socket as Socket).bytesWritten > 0) {
    // behind an answer another one might be taken for its rest
    socket.destroy();
    return;
  }
  const status = PROBLEMS[error.code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
