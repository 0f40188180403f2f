import type { CallScope } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";
import type { BastionApi } from "./bastion.api";
import type { AddMemberBody, ChangeMemberPlanBody, UpdateMemberBody } from "./bastion.bodies";
import { memberBatchRestore } from "./bastion.endpoints";
import { MemberWire } from "./bastion.wire";
import { memberIn, named } from "./member-answer";
import { isKey } from "./row-keys";

/** Writes of members: each one call, sent once. They reject with `UpstreamError`. */
export class BastionWrites {
  /** @param wrote called after every attempt, because a lost answer may hide a change. */
  constructor(
    private readonly api: BastionApi,
    private readonly scope: CallScope,
    private readonly wrote: (memberId: string) => void,
    private readonly countDrift: (field: string) => void,
  ) {}

  /** Enrols a member, once, and resolves to their new id. */
  async addMember(body: AddMemberBody): Promise<string> {
    const { data } = await this.api.write("POST", "/endorsement/add", body, this.scope);
    const { memberId } = MemberWire.view(memberIn(data));
    if (memberId === null) throw invalidField("bastion", "member.memberId");
    this.wrote(memberId);
    return memberId;
  }

  /** Removes a member from their policy, once. */
  async removeMember(body: { readonly memberId: string; readonly policyId: string }): Promise<void> {
    await this.writeMember("/endorsement/remove", body);
  }

  /** Puts a removed member back, once. */
  async restoreMember(memberId: string): Promise<void> {
    await this.writeMember("/endorsement/undo-delete", { memberId });
  }

  /**
   * Restores removed members with one call, once. Returns the result of each member that the answer names; null if the
   * deployment lacks the call, and nothing was sent.
   */
  async restoreMembers(memberIds: readonly string[]): Promise<ReadonlyMap<string, "restored" | UpstreamError> | null> {
    try {
      const answer = await this.api.writeOptional(
        memberBatchRestore,
        "/endorsement/multi-undo-delete",
        { memberIds },
        this.scope,
      );
      return answer && restoredIn(answer);
    } finally {
      for (const memberId of memberIds) this.wrote(memberId);
    }
  }

  /** Moves a member to another plan, once. */
  async changeMemberPlan(body: ChangeMemberPlanBody): Promise<void> {
    await this.writeMember("/endorsement/update-member-plan", body);
  }

  /** Changes a member's personal data, once. Resolves to the member in the answer, if it contains one. */
  updateMember(body: UpdateMemberBody): Promise<MemberWire | null> {
    return this.writeMember("/endorsement/update-enrollee-details", body);
  }

  private async writeMember(path: string, body: { readonly memberId: string }): Promise<MemberWire | null> {
    try {
      const { data } = await this.api.write("POST", path, body, this.scope);
      // The answer may omit the member; if it has one, it must be the one that was written.
      const answered = isRecord(data) ? (isRecord(data["membersDetails"]) ? data["membersDetails"] : data) : {};
      if (answered["memberId"] == null) return null;
      return named(MemberWire.view(answered), "memberId", body.memberId, this.countDrift);
    } finally {
      this.wrote(body.memberId);
    }
  }
}

/** `processed_members` are restored, `failed_members` refused; the latter are in `data` or next to it. */
function restoredIn({ data }: Readonly<Record<string, unknown>>): ReadonlyMap<string, "restored" | UpstreamError> {
  const details = isRecord(data) && isRecord(data["membersDetails"]) ? data["membersDetails"] : {};
  const failed = isRecord(data) ? (data["failed_members"] ?? details["failed_members"]) : undefined;
  const refused = new UpstreamError({ upstream: "bastion", code: "UPSTREAM_REJECTED", sent: true });
  const outcomes = new Map<string, "restored" | UpstreamError>();
  for (const memberId of memberIdsIn(failed)) outcomes.set(memberId, refused);
  for (const memberId of memberIdsIn(details["processed_members"])) outcomes.set(memberId, "restored");
  return outcomes;
}

function memberIdsIn(rows: unknown): string[] {
  const listed: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const ids = listed.map((row) => (isRecord(row) ? row["memberId"] : row));
  return ids.filter(isKey).map(String);
}
