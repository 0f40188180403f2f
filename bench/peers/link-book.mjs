import Database from "libsql";

/** Which members a patient's cards name, in SQLite. */
export class LinkBook {
  #keepAll;

  constructor(file) {
    const database = new Database(file);
    database.pragma("journal_mode = WAL");
    database.exec(
      "CREATE TABLE IF NOT EXISTS links (patient TEXT, member TEXT PRIMARY KEY, plan TEXT, policy TEXT, status TEXT)",
    );
    const keep = database.prepare("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?)");
    this.#keepAll = database.transaction((links) => {
      for (const link of links) keep.run(link);
    });
  }

  /** In one transaction. */
  keep(links) {
    this.#keepAll(links);
  }
}
