import type { ApolloServerOptions } from "@apollo/server";
import type { DocumentNode } from "graphql";

type Store = NonNullable<ApolloServerOptions<object>["documentStore"]>;

/** Kept at most, in characters of source; a parsed document and what is known of it take some hundred times as much. */
const maxCharacters = 1_000_000;

/**
 * Documents that were parsed before, those used longest ago given up first. Apollo Server's own store measures each new
 * document by writing it out as JSON, and lets in far more than the records that hang on them weigh.
 */
export class DocumentStore implements Store {
  private readonly documents = new Map<string, DocumentNode>();
  /** Keys of the documents above, by their text: whoever has the text need not hash it. */
  private readonly keys = new Map<string, string>();
  private characters = 0;

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.take(key);
  }

  /** The document of a text, if it was parsed before. */
  ofSource(source: string): DocumentNode | undefined {
    const key = this.keys.get(source);
    return key === undefined ? undefined : this.take(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    await this.delete(key);
    this.documents.set(key, document);
    this.keys.set(sourceOf(document), key);
    this.characters += sourceOf(document).length;
    for (const oldest of this.documents.keys()) {
      if (this.characters <= maxCharacters) break;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    const document = this.documents.get(key);
    if (document === undefined) return false;
    this.characters -= sourceOf(document).length;
    this.keys.delete(sourceOf(document));
    return this.documents.delete(key);
  }

  private take(key: string): DocumentNode | undefined {
    const document = this.documents.get(key);
    if (document === undefined) return undefined;
    // A map keeps the order of insertion.
    this.documents.delete(key);
    this.documents.set(key, document);
    return document;
  }
}

function sourceOf({ loc }: DocumentNode): string {
  return loc?.source.body ?? "";
}
