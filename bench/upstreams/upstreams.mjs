import { createServer } from "node:net";
import { answerTo } from "./answers.mjs";

const endOfHead = "\r\n\r\n";

/**
 * All upstreams on loopback, one port each. Answers are made once a path and then sent as they are, over bare sockets,
 * so that measuring costs little beside what is measured.
 */
export class Upstreams {
  /** Calls since the last {@link reset} by endpoint. */
  calls = {};
  /** Clinic calls without a token; there must be none. */
  unsigned = 0;
  /** Records of an insurer's pre-auth window, by its slug. */
  windowSizes = { ma: 1000, razi: 1000 };
  /** Which clinic is asked: `small` or `busy`. */
  practice = "small";
  /** How many patients the clinic lists: none, so that no sweep of the link index runs beside the load. */
  patients = 0;
  urls = {};
  #answers = new Map();
  #servers = [];
  #sockets = new Set();

  static async start() {
    const upstreams = new Upstreams();
    const [clinic, broker, preAuth, benefits] = await Promise.all(Array.from({ length: 4 }, () => upstreams.#listen()));
    upstreams.urls = { clinic, broker, preAuth, benefits };
    return upstreams;
  }

  get total() {
    return Object.entries(this.calls).reduce((sum, [name, count]) => (name === "login" ? sum : sum + count), 0);
  }

  /** Zeroes the counts. */
  reset() {
    this.calls = {};
    this.unsigned = 0;
  }

  /** Other windows from now on. */
  resize(windowSizes) {
    this.windowSizes = { ...this.windowSizes, ...windowSizes };
    this.#answers.clear();
  }

  stop() {
    for (const server of this.#servers) server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  async #listen() {
    const server = createServer({ noDelay: true }, (socket) => this.#serve(socket));
    this.#servers.push(server);
    await new Promise((listening) => server.listen(0, "127.0.0.1", 4096, listening));
    return `http://127.0.0.1:${server.address().port}`;
  }

  #serve(socket) {
    this.#sockets.add(socket);
    socket.setEncoding("latin1");
    socket.on("error", () => undefined).on("close", () => this.#sockets.delete(socket));
    let received = "";
    socket.on("data", (text) => {
      received += text;
      for (let end = lengthOf(received); end > 0; end = lengthOf(received)) {
        const request = received.slice(0, end);
        received = received.slice(end);
        this.#answer(socket, request);
      }
    });
  }

  /** The answer to a path, made when it is first asked for. */
  answer(path) {
    const key = `${this.practice} ${this.patients} ${path}`;
    let known = this.#answers.get(key);
    if (known === undefined) this.#answers.set(key, (known = this.#make(path)));
    return known;
  }

  #answer(socket, request) {
    const path = request.slice(request.indexOf(" ") + 1, request.indexOf(" HTTP/"));
    const known = this.answer(path);
    this.calls[known.name] = (this.calls[known.name] ?? 0) + 1;
    if (path.startsWith("/api_v3/") && !/\r\nx-apitoken: ?\S/i.test(request)) this.unsigned += 1;
    socket.write(known.bytes);
  }

  #asked() {
    const { practice, patients, windowSizes } = this;
    return { practice, patients, windowSize: (insurance) => windowSizes[insurance] ?? 0 };
  }

  #make(path) {
    const [name, body] = answerTo(path, this.#asked()) ?? ["unknown", {}];
    const json = Buffer.from(JSON.stringify(body));
    const status = name === "unknown" ? "404 Not Found" : "200 OK";
    const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${json.length}`;
    return { name, bytes: Buffer.concat([Buffer.from(head + endOfHead), json]) };
  }
}

/** Characters of the first whole request in `text`, 0 where there is none. */
function lengthOf(text) {
  const head = text.indexOf(endOfHead);
  if (head < 0) return 0;
  const end = head + endOfHead.length;
  if (text.startsWith("GET ")) return end;
  const length = end + Number(/\r\ncontent-length: ?(\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
  return text.length >= length ? length : 0;
}
