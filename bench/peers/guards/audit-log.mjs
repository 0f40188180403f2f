import Database from "libsql";

const batchMs = 250;
const mostInBatch = 500;

/** Who asked for what, a row an operation, in SQLite, written in batches. */
export class AuditLog {
  #rows = [];
  #timer;
  #writeAll;

  constructor(file) {
    const database = new Database(file);
    database.pragma("journal_mode = WAL");
    database.exec(
      "CREATE TABLE IF NOT EXISTS audit (at INTEGER, subject TEXT, roles TEXT, operation TEXT, variables TEXT, outcome TEXT)",
    );
    const insert = database.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)");
    this.#writeAll = database.transaction((rows) => {
      for (const row of rows) insert.run(row);
    });
  }

  /** `variables` name the people whom the operation is about. */
  add({ caller, operation, variables, outcome }) {
    const { subject = null, roles = [] } = caller ?? {};
    const about = variables == null ? null : JSON.stringify(variables);
    this.#rows.push([Date.now(), subject, roles.join(" "), operation ?? null, about, outcome]);
    if (this.#rows.length >= mostInBatch) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), batchMs);
  }

  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length > 0) this.#writeAll(rows);
  }
}
