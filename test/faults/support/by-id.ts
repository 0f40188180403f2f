import { isRecord } from "../../../src/upstream/wire/wire-view";
import type { GraphAnswer } from "../../support/run-graph";

/** An answer in which lists of records with an id, or of edges to such, are objects by that id, errors' paths included. */
export function byId(answer: GraphAnswer): GraphAnswer {
  const errors = answer.errors?.map((error) => ({ ...error, path: error.path && pathById(answer.data, error.path) }));
  return { ...answer, data: keyed(answer.data) as GraphAnswer["data"], ...(errors && { errors }) };
}

/** Without the records that another answer has on another page. Both are made by {@link byId}. */
export function onSamePage(answer: GraphAnswer, other: GraphAnswer): GraphAnswer {
  return { ...answer, data: shared(answer.data, other.data) as GraphAnswer["data"] };
}

const idPrefix = "#";

function keyed(node: unknown): unknown {
  if (Array.isArray(node)) {
    const ids = node.map(idOf);
    if (node.length === 0 || !ids.every((id) => id !== null)) return node.map(keyed);
    return Object.fromEntries(node.map((item, at) => [idPrefix + ids[at]!, keyed(item)]));
  }
  if (!isRecord(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([field, value]) => [field, keyed(value)]));
}

function idOf(item: unknown): string | null {
  if (!isRecord(item)) return null;
  const { id } = isRecord(item["node"]) ? item["node"] : item;
  return typeof id === "string" ? id : null;
}

function pathById(data: unknown, path: readonly (string | number)[]): (string | number)[] {
  let node = data;
  return path.map((step) => {
    const isKeyed = Array.isArray(node) && node.every((item) => idOf(item) !== null);
    const below = isRecord(node) || Array.isArray(node) ? (node as Record<string | number, unknown>)[step] : undefined;
    node = below;
    return isKeyed ? `${idPrefix}${idOf(below)}` : step;
  });
}

function shared(node: unknown, other: unknown): unknown {
  if (!isRecord(node) || !isRecord(other)) return node;
  const kept = Object.entries(node).filter(([field]) => !field.startsWith(idPrefix) || field in other);
  return Object.fromEntries(kept.map(([field, value]) => [field, shared(value, other[field])]));
}
