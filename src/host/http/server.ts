/**
 * An HTTP server that is on its guard: limits on what a client may send and how slowly, and an end that lets answers that have begun
 * come to theirs. What is malformed is answered by Node.js' strict parser and this file, never by who handles requests.
 */
import http from "node:http";
import https from "node:https";
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

export const SERVER_LIMITS: ServerLimits = {
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

/** In PEM. */
export interface ServerTls {
  readonly cert: string;
  readonly key: string;
  /** Authorities of clients: who has a certificate by one of them is known; who has none is a stranger, but let in. */
  readonly clients: string | undefined;
}

export interface ServerOptions {
  readonly limits?: ServerLimits;
  readonly tls?: ServerTls | undefined;
}

export class HttpServer {
  readonly #server: http.Server | https.Server;
  #draining = false;

  constructor(handle: http.RequestListener, { limits = SERVER_LIMITS, tls }: ServerOptions = {}) {
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
    const listener: http.RequestListener = (request, response) => {
      // a header that is set makes the others be merged with it: only where it is needed
      if (this.#draining) response.shouldKeepAlive = false;
      handle(request, response);
    };
    this.#server = tls
      ? https.createServer({ ...options, ...secureContext(tls), handshakeTimeout: limits.headers }, listener)
      : http.createServer(options, listener);
    this.#server.maxConnections = limits.connections;
    this.#server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
      answerMalformed(error, socket);
    });
    // nobody here speaks anything else
    this.#server.on("upgrade", (_, socket: Duplex) => {
      socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    });
  }

  /** New connections get this certificate; those that stand keep theirs. */
  reload(tls: ServerTls): void {
    if ("setSecureContext" in this.#server) this.#server.setSecureContext(secureContext(tls));
  }

  get draining(): boolean {
    return this.#draining;
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
      // a connection becomes idle when its last answer has been sent
      const idle = setInterval(() => {
        this.#server.closeIdleConnections();
      }, 50);
      const timer = setTimeout(() => {
        this.#server.closeAllConnections();
        clearInterval(idle);
        resolve(false);
      }, deadline);
      this.#server.close(() => {
        clearTimeout(timer);
        clearInterval(idle);
        resolve(true);
      });
    });
  }
}

function secureContext({ cert, key, clients }: ServerTls): https.ServerOptions {
  const known = clients === undefined ? {} : { ca: clients, requestCert: true, rejectUnauthorized: false };
  return { cert, key, minVersion: "TLSv1.2", ...known };
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
