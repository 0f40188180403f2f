import { BatchLoader } from "../batch-loader";
import type { OptionalEndpoint } from "../optional-endpoint";
import { settleEach } from "../settle-each";
import type { CallScope } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";
import type { BastionApi, OptionalBastionRead } from "./bastion.api";
import { acceptedReadOrNone } from "./bastion.envelope";
import { latestAuthorization, memberAuthorizations } from "./bastion.endpoints";
import { AuthorizationWire, LatestAuthorizationWire, MemberWire } from "./bastion.wire";
import { loadById, memberIn, named } from "./member-answer";
import { isKey } from "./row-keys";

/** Members' authorizations at the broker, if the deployment offers them. One instance per operation. */
export class BastionAuthorizations {
  constructor(
    private readonly api: BastionApi,
    private readonly scope: CallScope,
    private readonly readStatus: (memberId: string) => Promise<MemberWire | null>,
    private readonly countDrift: (field: string) => void,
  ) {}

  /**
   * The member's authorizations that have a number, in the broker's order; null if the deployment does not offer them. One call
   * per member.
   */
  of(memberId: string): Promise<readonly AuthorizationWire[] | null> {
    return loadById(this.lists, memberId);
  }

  /**
   * The broker's sentence about the member's latest authorization; null if there is none. One call per member. Personal: do not
   * log it.
   */
  async latest(memberId: string): Promise<string | null> {
    const data = await this.readData(latestAuthorization, "/enrollee-auth-status", memberId, acceptedReadOrNone);
    const said = data?.["member_auth"];
    // How the broker says that there is none is not documented.
    return said == null || isEmpty(said) ? null : LatestAuthorizationWire.view(said).message;
  }

  private readonly lists = new BatchLoader<string, readonly AuthorizationWire[] | null>(
    (ids) => settleEach(ids, (memberId) => this.readList(memberId)),
    { name: "bastion.authorizations" },
  );

  private async readList(memberId: string): Promise<readonly AuthorizationWire[] | null> {
    const data = await this.readData(memberAuthorizations, "/enrollee-visits", memberId);
    if (data === null) return null;
    const member = memberIn(data);
    named(MemberWire.view(member), "memberId", memberId, this.countDrift);
    const rows = member["appointments"];
    if (rows === undefined) throw invalidField("bastion", "authorization[]");
    if (rows === null) return [];
    return AuthorizationWire.views(rows, this.countDrift).filter(({ raw }) => this.hasNumber(raw["authNumber"]));
  }

  private hasNumber(authNumber: unknown): boolean {
    if (isKey(authNumber)) return true;
    this.countDrift("authorization.authNumber");
    return false;
  }

  /** The `data` of an answer; null if the deployment lacks the endpoint, which a 404 for an existing member shows. */
  private async readData(
    endpoint: OptionalEndpoint,
    route: string,
    memberId: string,
    accept?: OptionalBastionRead["accept"],
  ): Promise<Readonly<Record<string, unknown>> | null> {
    const path = `${route}?memberId=${encodeURIComponent(memberId)}`;
    try {
      const request = { route, path, values: [memberId], accept };
      const answer = await this.api.readOptional(endpoint, request, this.scope);
      if (answer === null) return null;
      const { data } = answer;
      if (!isRecord(data)) throw invalidField("bastion", "data");
      return data;
    } catch (error) {
      if (!(error instanceof UpstreamError) || error.status !== 404) throw error;
      if ((await this.readStatus(memberId)) !== null) this.api.noteAbsent(endpoint);
      return null;
    }
  }
}

function isEmpty(said: unknown): boolean {
  return said === "" || (Array.isArray(said) && said.length === 0);
}
