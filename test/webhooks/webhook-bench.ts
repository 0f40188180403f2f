import { Role } from "../../src/auth/role";
import { runGraph, type GraphOptions, type RunningGraph } from "../support/run-graph";

export const accessKey = "the-broker-knows-it";

/** A graph that receives webhooks, with its sandbox's members. */
export async function receivingGraph(options: GraphOptions = {}): Promise<RunningGraph> {
  const variables = { BASTION_WEBHOOK_ACCESS_KEY: accessKey, ...options.variables };
  return runGraph({ patients: 120, ...options, variables });
}

/** Sends the broker's event about a member as it is in the sandbox; `data` and `fields` replace parts of the body. */
export function eventBody(
  member: { memberId: string; policyId: string; planId: string },
  fields: Record<string, unknown> = {},
  data: Record<string, unknown> = {},
): string {
  const { memberId, policyId, planId } = member;
  return JSON.stringify({
    event: "added-policy-member",
    accessKey,
    data: { planId, memberId, policyId, firstName: "Ada", ...data },
    ...fields,
  });
}

export function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/webhooks/bastion`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

const query = `query ($memberId: ID, $after: String) {
  endorsementChanges(memberId: $memberId, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id type source memberId policyId planId cursor }
  }
}`;

export interface ToldChange {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly memberId: string;
  readonly policyId: string | null;
  readonly planId: string | null;
  readonly cursor: string;
}

/** Every stored change, page by page, as a broker sees them. */
export async function toldChanges(graph: Pick<RunningGraph, "run">, memberId?: string): Promise<ToldChange[]> {
  const told: ToldChange[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await graph.run(query, { memberId, after }, { role: Role.BROKER });
    if (errors) throw new Error(errors[0]?.message);
    const { nodes, pageInfo } = data.endorsementChanges;
    told.push(...nodes);
    if (!pageInfo.hasNextPage) return told;
    after = pageInfo.endCursor;
  }
}
