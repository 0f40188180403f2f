/** An example document with its variables and headers. */
export interface ExplorerTab {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Initial content of explorer pages. */
export interface ExplorerPreset {
  /** For explorers with one tab: all operations, with headers that allow each of them. */
  readonly tour: ExplorerTab;
  /** For explorers with several tabs: one per operation, with its role. */
  readonly tabs: readonly ExplorerTab[];
  /** Changes when earlier tokens become invalid. */
  readonly session: string;
}
