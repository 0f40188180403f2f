/** An example document with its variables and headers. */
export interface ExplorerTab {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A caller of the sandbox, and the header under which the graph knows them. */
export interface ExplorerRole {
  readonly role: string;
  readonly authorization: string;
}

/** Initial content of explorer pages. */
export interface ExplorerPreset {
  /** For explorers with one tab: all operations, with headers that allow each of them. */
  readonly tour: ExplorerTab;
  /** For explorers with several tabs: one per operation, with its role. */
  readonly tabs: readonly ExplorerTab[];
  /** The callers that the explorer's pages may act as. */
  readonly roles: readonly ExplorerRole[];
  /** Changes when earlier tokens become invalid. */
  readonly session: string;
}
