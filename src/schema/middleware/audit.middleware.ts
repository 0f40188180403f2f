import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from "graphql";
import type { GraphContext } from "../../context";
import type { Properties, Subject } from "../../audit/subject";
import type { MutationDeclaration } from "../../feature";
import type { Subgraph } from "../build-subgraph";
import { subjectOfType, type Declarations } from "../declarations";
import { entityTypename } from "../entities";
import { SubjectFinder, type FindSubjects } from "../../audit/find-subjects";
import type { OperationAudit } from "../../audit/audit-log";

type Resolver = GraphQLFieldResolver<unknown, GraphContext, Record<string, unknown>>;

/**
 * Records every person whose data a field returns, and every write, in the one place that all paths to an object pass: root
 * fields, nested fields, payloads, `_entities` and events. Access checks record denials themselves.
 */
export function auditFields({ schema, declarations }: Subgraph): void {
  const finder = new SubjectFinder(schema, (name) => subjectOfType(declarations, name), entityTypename);
  const mutation = schema.getMutationType();
  const roots: readonly unknown[] = [schema.getQueryType(), mutation, schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const answers = getNamedType(field.type);
      const find = staysWithPatient(type, answers, declarations) ? null : finder.of(answers);
      const isRoot = roots.includes(type);
      // A property without a resolver is found in the object that carries it.
      if (!isRoot && (find === null || !field.resolve)) continue;
      let resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
      if (find) resolve = seen(resolve, find);
      const writes = type === mutation ? declarations.mutations.get(field.name) : undefined;
      if (writes) resolve = written(field.name, writes, resolve);
      field.resolve = resolve as typeof field.resolve;
    }
  }
}

function seen(resolve: Resolver, find: FindSubjects): Resolver {
  return (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    find(value, args, context.audit.see);
    return value;
  };
}

/** Only a write that was sent is recorded as a write; one that the caller may not do is recorded as denied. */
function written(mutation: string, { subjects }: MutationDeclaration, resolve: Resolver): Resolver {
  return async (source, args, context, info) => {
    const sentBefore = context.writesSent();
    let payload: unknown;
    try {
      payload = await resolve(source, args, context, info);
      return payload;
    } catch (error) {
      if (isForbidden(error)) record(context.audit, "DENIED", null);
      throw error;
    } finally {
      if (context.writesSent() > sentBefore) record(context.audit, "ALLOWED", payload);
    }

    function record(audit: OperationAudit, decision: "ALLOWED" | "DENIED", of: unknown): void {
      const named = subjects((args["input"] ?? {}) as Properties, (of ?? {}) as Properties);
      // If no record is named, the write is about the caller's account at the upstream, or the record was not created.
      const written: readonly Subject[] = named.length > 0 ? named : [{ type: "Account", id: mutation }];
      for (const subject of written) audit.wrote(subject, decision);
    }
  };
}

/** Whether a field leads to the same patient, who has been recorded already. */
function staysWithPatient(from: GraphQLObjectType, to: GraphQLNamedType, declarations: Declarations): boolean {
  if (subjectOfType(declarations, from.name)?.patient !== "known") return false;
  const node = isObjectType(to) ? to.getFields()["nodes"] : undefined;
  return subjectOfType(declarations, node ? getNamedType(node.type).name : to.name)?.patient !== undefined;
}

function isForbidden(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions["code"] === "FORBIDDEN";
}
