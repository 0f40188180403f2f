import { OperationTypeNode, type OperationDefinitionNode } from "graphql";
import type { Caller } from "../auth/caller";
import type { Audit, AuditRecord, AuditTier } from "./audit";
import type { Subject } from "./subject";

type Action = AuditRecord["action"];
type Decision = AuditRecord["decision"];

/**
 * What one operation saw and changed of whom, recorded once a person, action and decision. Where there is no caller there
 * is nothing to record: such operations are refused before they run.
 */
export class OperationAudit {
  private readonly recorded = new Set<string>();
  private readonly roles: readonly string[];
  private operation: OperationDefinitionNode | undefined;
  private tier: AuditTier = "DIRECTORY";

  constructor(
    private readonly caller: Caller | null,
    private readonly audit: Pick<Audit, "record">,
    private readonly traceId: string | null = null,
  ) {
    this.roles = caller ? [...caller.roles] : [];
  }

  /** Comes before anything of the operation runs. */
  begin(operation: OperationDefinitionNode, tier: AuditTier): void {
    this.operation = operation;
    this.tier = tier;
  }

  /** A person's data is on its way to the caller. */
  readonly see = (subject: Subject): void => this.record(subject, "READ", "ALLOWED");

  /** Refused by the gate of a read, or of a write where a mutation asks. */
  readonly deny = (subject: Subject): void =>
    this.record(subject, this.operation?.operation === OperationTypeNode.MUTATION ? "WRITE" : "READ", "DENIED");

  wrote(subject: Subject, decision: Decision): void {
    this.record(subject, "WRITE", decision);
  }

  private record({ type, id }: Subject, action: Action, decision: Decision): void {
    if (this.caller === null) return;
    const key = `${action} ${decision} ${type} ${id}`;
    if (this.recorded.size === this.recorded.add(key).size) return;
    this.audit.record({
      sub: this.caller.subject,
      roles: this.roles,
      action,
      type,
      id,
      tier: this.tier,
      decision,
      operation: this.operation?.name?.value ?? null,
      traceId: this.traceId,
    });
  }
}
