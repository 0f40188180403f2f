import type { DocumentNode } from "graphql";

/** Kept at most, in characters of source; a parsed document and what is known of it take some hundred times as much. */
const maxCharacters = 1_000_000;
/** Remembered at most of texts that came once. */
const maxSeenCharacters = 250_000;

/**
 * Documents that came at least twice, those used longest ago given up first. What comes once, such as texts that clients
 * write values into, is thrown away while it is young, which costs the garbage collector next to nothing.
 */
export class DocumentCache {
  private readonly documents = new Map<string, DocumentNode>();
  private characters = 0;
  /** Keys that came once, in two generations, the older of which is forgotten when the younger is full. */
  private seen = new Set<string>();
  private seenBefore = new Set<string>();
  private seenCharacters = 0;

  get(key: string): DocumentNode | undefined {
    const document = this.documents.get(key);
    if (document === undefined) return undefined;
    // A map keeps the order of insertion.
    this.documents.delete(key);
    this.documents.set(key, document);
    return document;
  }

  /** Keeps the document, if the key has come before. */
  offer(key: string, document: DocumentNode): void {
    if (!this.hasCome(key)) return;
    this.delete(key);
    this.documents.set(key, document);
    this.characters += lengthOf(document);
    for (const oldest of this.documents.keys()) {
      if (this.characters <= maxCharacters) break;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    const document = this.documents.get(key);
    if (document === undefined) return false;
    this.characters -= lengthOf(document);
    return this.documents.delete(key);
  }

  private hasCome(key: string): boolean {
    if (this.seen.has(key) || this.seenBefore.has(key)) return true;
    this.seen.add(key);
    this.seenCharacters += key.length;
    if (this.seenCharacters > maxSeenCharacters) {
      this.seenBefore = this.seen;
      this.seen = new Set();
      this.seenCharacters = 0;
    }
    return false;
  }
}

function lengthOf({ loc }: DocumentNode): number {
  return loc?.source.body.length ?? 0;
}
