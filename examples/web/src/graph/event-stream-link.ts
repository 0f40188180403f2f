import { ApolloLink, Observable } from "@apollo/client";
import { print } from "graphql";
import { createClient, type Client } from "graphql-sse";

/** Subscriptions over server-sent events, read with fetch, because the token is sent in a header. */
export class EventStreamLink extends ApolloLink {
  private readonly client: Client;

  constructor(token: string) {
    super();
    this.client = createClient({ url: "/graphql/stream", headers: { authorization: `Bearer ${token}` } });
  }

  override request(operation: ApolloLink.Operation): Observable<ApolloLink.Result> {
    const { query, operationName, variables } = operation;
    return new Observable((observer) =>
      this.client.subscribe(
        { query: print(query), operationName, variables },
        {
          next: (result) => observer.next(result as ApolloLink.Result),
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        },
      ),
    );
  }
}
