import type { ApiReply } from "../server/api-route";
import type { Fault } from "./fault-rule";

type Json = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** A value that no reader of the original would expect in its place. */
function otherTypeOf(value: unknown): unknown {
  if (Array.isArray(value)) return "not a list";
  switch (typeof value) {
    case "string":
      return { unexpected: true };
    case "number":
      return ["not a number"];
    case "boolean":
      return "not a flag";
    default:
      return value === null ? { unexpected: true } : 42;
  }
}

/** Calls `change` with every holder and key that the path leads to. */
function visit(node: unknown, path: readonly string[], change: (holder: Json, key: string) => void): void {
  const [key, ...rest] = path;
  if (key === undefined || !isContainer(node)) return;
  const keys = key === "*" ? Object.keys(node) : [key];
  for (const actual of keys) {
    if (rest.length === 0) change(node, actual);
    else visit((node as Record<string, unknown>)[actual], rest, change);
  }
}

function everyObject(node: unknown, change: (object: Record<string, unknown>) => void): void {
  if (!isContainer(node)) return;
  for (const value of Object.values(node)) everyObject(value, change);
  if (!Array.isArray(node)) change(node);
}

function addProtoKeys(object: Record<string, unknown>): void {
  // Own keys, as JSON.parse creates them: an assignment to __proto__ would set the prototype instead.
  for (const key of ["__proto__", "constructor", "prototype"])
    Object.defineProperty(object, key, { value: { polluted: true }, enumerable: true, configurable: true });
}

function addExtraFields(object: Record<string, unknown>): void {
  Object.assign(object, { x_unknown: "?", x_nested: { deep: [1, null, { deeper: true }] } });
}

function bend(fault: Fault, body: unknown): void {
  switch (fault.kind) {
    case "wrong-type":
      return visit(body, fault.path.split("."), (holder, key) => {
        const at = holder as Record<string, unknown>;
        at[key] = "value" in fault ? fault.value : otherTypeOf(at[key]);
      });
    case "missing-field":
      return visit(body, fault.path.split("."), (holder, key) => {
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
      });
    case "extra-fields":
      return everyObject(body, addExtraFields);
    case "proto-keys":
      return everyObject(body, addProtoKeys);
  }
}

/** The reply with its body changed as the fault says; the store is not touched. */
export function bendReply(fault: Fault, reply: ApiReply): ApiReply {
  if (reply.body === undefined) return reply;
  const body = JSON.parse(JSON.stringify(reply.body)) as unknown;
  bend(fault, body);
  return { ...reply, body };
}
