import type { ApolloServerOptions } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { DocumentCache } from "./document-cache";

type Store = NonNullable<ApolloServerOptions<object>["documentStore"]>;

/**
 * A {@link DocumentCache} as Apollo Server wants one. Its own measures each new document by writing it out as JSON, and
 * lets in far more than the records that hang on them weigh.
 */
export class DocumentStore implements Store {
  private readonly documents = new DocumentCache();

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.documents.offer(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return this.documents.delete(key);
  }
}
