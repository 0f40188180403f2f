import { Ctx, Directive, Query, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import type { CapabilityMemory } from "../upstream/capability-memory";
import {
  latestAuthorization,
  memberAuthorizations,
  memberBatchRestore,
  memberRoster,
} from "../upstream/bastion/bastion.endpoints";
import type { OptionalEndpoint } from "../upstream/optional-endpoint";
import { coveragePeriods, preAuthCancellation } from "../upstream/preauth/preauth.endpoints";
import { patientRegistration, patientSearch, roomList, singleRoom } from "../upstream/vsee/vsee.endpoints";
import { Upstream, UpstreamCapability, UpstreamCapabilityName } from "./upstream-capability.type";

/** `Query.capabilities`. */
@Resolver(() => UpstreamCapability)
export class CapabilityResolver {
  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 10)")
  @Query(() => [UpstreamCapability], {
    description:
      "Which optional features this deployment's upstreams have been seen to offer, so that a front end can hide buttons that would not work. For every authenticated role; makes no upstream call.",
  })
  capabilities(@Ctx() { access, capabilities }: GraphContext): UpstreamCapability[] {
    if (!access.reference) return [];
    return Object.values(UpstreamCapabilityName).map((name) => toCapability(name, capabilities));
  }
}

const upstreams = { vsee: Upstream.VSEE, bastion: Upstream.BASTION, preauth: Upstream.PREAUTH, vba: Upstream.VBA };

/** The endpoints that make each capability. The first that has answered decides. */
const endpointsOf: Readonly<Record<UpstreamCapabilityName, readonly [OptionalEndpoint, ...OptionalEndpoint[]]>> = {
  PATIENT_SEARCH: [patientSearch],
  PATIENT_REGISTRATION: [patientRegistration],
  ROOMS: [roomList, singleRoom],
  MEMBER_ROSTER: [memberRoster],
  MEMBER_BATCH_RESTORE: [memberBatchRestore],
  MEMBER_AUTHORIZATIONS: [memberAuthorizations, latestAuthorization],
  COVERAGE_PERIODS: [coveragePeriods],
  PRE_AUTH_CANCELLATION: [preAuthCancellation],
};

function toCapability(name: UpstreamCapabilityName, memory: CapabilityMemory): UpstreamCapability {
  const endpoints = endpointsOf[name];
  const seen = endpoints.map((endpoint) => memory.of(endpoint)).find((found) => found !== null);
  return Object.assign(new UpstreamCapability(), {
    name,
    upstream: upstreams[endpoints[0].upstream],
    available: seen?.available ?? null,
    checkedAt: seen?.checkedAt ?? null,
  });
}
