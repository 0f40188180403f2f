/** A document worth running and the headers that let it run. */
export interface ExplorerTab {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** What explorer pages start with. */
export interface ExplorerPreset {
  /** For explorers that take one document: all operations in it, and headers under which each of them runs. */
  readonly tour: ExplorerTab;
  /** For explorers that take several: one for each operation, as the role that it is for. */
  readonly tabs: readonly ExplorerTab[];
  /** Changes when tokens of before are good no more. */
  readonly session: string;
}
