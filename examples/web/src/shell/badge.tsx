export type Tone = "good" | "bad" | "wait" | "quiet";

/** A state in a word; never by colour alone. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
