import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { findPatients, shortestSearch, type Found } from "./find-patients";

export type FindState =
  | { readonly name: "idle" | "searching" | "failed" }
  | { readonly name: "found"; readonly text: string; readonly found: Found };

/** Pause in typing after which the search starts. */
const pauseMs = 180;

/** Searches for the typed text, and shows only results of the latest one. */
export function useFind(typed: string): FindState {
  const client = useApolloClient();
  const text = typed.trim();
  const [state, setState] = useState<FindState>({ name: "idle" });
  useEffect(() => {
    if (text.length < shortestSearch) return setState({ name: "idle" });
    let isLast = true;
    setState((before) => (before.name === "found" ? before : { name: "searching" }));
    const timer = setTimeout(() => {
      findPatients(client, text).then(
        (found) => isLast && setState({ name: "found", text, found }),
        () => isLast && setState({ name: "failed" }),
      );
    }, pauseMs);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [client, text]);
  return state;
}
