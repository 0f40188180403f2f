import { connect, pageSize, type Connection, type PageArgs } from "../connection/connection";
import type { Endorsement } from "../endorsement/endorsement.type";
import type { GraphContext } from "../context";
import type { AuthorizationWire } from "../upstream/bastion/bastion.wire";
import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import { AuthorizationSetting, BrokerAuthorization } from "./broker-authorization.type";
import { PreAuthStatus, preAuthStatusOf } from "./pre-auth-status";

/**
 * A member's authorizations at the broker; null if the deployment does not offer them. Access to the member has been checked.
 * One call.
 */
export async function loadAuthorizations(
  { memberId }: Pick<Endorsement, "memberId">,
  page: PageArgs,
  { sources: { bastion } }: GraphContext,
): Promise<Connection<BrokerAuthorization> | null> {
  pageSize(page.first);
  const wires = await bastion.authorizations.of(memberId);
  if (wires === null) return null;
  // A record that is listed twice would be two items with one cursor.
  const numbered = [...new Map(wires.map((wire) => [String(wire.raw["authNumber"]), wire])).values()];
  return connect(numbered, page, {
    keyOf: ({ raw }) => String(raw["authNumber"]),
    sortKeyOf: () => null,
    toNode: toBrokerAuthorization,
    totalCount: numbered.length,
  });
}

const toBrokerAuthorization = lazyMapper<BrokerAuthorization, AuthorizationWire>(BrokerAuthorization, {
  authNumber: (wire) => wire.authNumber ?? "",
  type: (wire) => orElse(AuthorizationSetting.UNKNOWN, () => settingOf(wire.authType)),
  rawType: (wire) => wire.authType,
  status: (wire) => orElse(PreAuthStatus.UNKNOWN, () => preAuthStatusOf(wire.status?.trim().toLowerCase() ?? null)),
  rawStatus: (wire) => wire.status,
  requestedAmount: (wire) => wire.requestedAmount,
  approvedAmount: (wire) => wire.approvedAmount,
  createdAtLocal: (wire) => wire.authCreateDate,
  provider: (wire) => wire.provider,
});

function settingOf(word: string | null): AuthorizationSetting {
  return (
    settings.get(
      word
        ?.trim()
        .toLowerCase()
        .replace(/[^a-z]/g, "") ?? "",
    ) ?? AuthorizationSetting.UNKNOWN
  );
}

const settings = new Map([
  ["ip", AuthorizationSetting.INPATIENT],
  ["inpatient", AuthorizationSetting.INPATIENT],
  ["op", AuthorizationSetting.OUTPATIENT],
  ["outpatient", AuthorizationSetting.OUTPATIENT],
]);
