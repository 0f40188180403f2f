import { connect } from "node:net";

const endOfHead = "\r\n\r\n";

/** One kept-alive connection that asks one thing at a time and looks at no more of an answer than it must. */
export class Connection {
  #socket;
  #answered;
  #failed;
  #head = "";
  /** Bytes of the body still to come; `null` while the head is. NaN: chunked, ended by its last chunk. */
  #left = null;
  #status = 0;
  #length = 0;

  static async open(port) {
    const connection = new Connection();
    connection.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await new Promise((done, failed) => connection.#socket.once("connect", done).once("error", failed));
    connection.#socket.on("data", (part) => connection.#take(part));
    const end = () => connection.#failed?.(new Error("The server closed the connection."));
    connection.#socket.on("close", end).on("error", end);
    return connection;
  }

  /** Sends a whole request; resolves to the answer's status and length in bytes. */
  ask(request) {
    return new Promise((answered, failed) => {
      this.#answered = answered;
      this.#failed = failed;
      this.#socket.write(request);
    });
  }

  close() {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(part) {
    let body = part;
    if (this.#left === null) {
      this.#head += part.toString("latin1");
      const end = this.#head.indexOf(endOfHead);
      if (end < 0) return;
      const length = /\r\ncontent-length: ?(\d+)/i.exec(this.#head.slice(0, end))?.[1];
      this.#status = Number(this.#head.slice(9, 12));
      this.#left = Number(length);
      this.#length = 0;
      body = part.subarray(part.length - (this.#head.length - end - endOfHead.length));
    }
    this.#length += body.length;
    this.#left -= body.length;
    const isWhole = Number.isNaN(this.#left) ? body.subarray(-5).toString("latin1") === "0\r\n\r\n" : this.#left <= 0;
    if (!isWhole) return;
    this.#head = "";
    this.#left = null;
    this.#answered({ status: this.#status, length: this.#length });
  }
}
