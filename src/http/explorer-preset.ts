/** What an explorer page starts with: a document worth running and the headers that let it run. */
export interface ExplorerPreset {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}
