import { IRREGULAR_PATIENTS } from "../../src/sandbox/irregular-patients";
import { startUpstreams } from "../../src/sandbox/start-upstreams";
import { PLAN_FIELDS } from "../../src/sandbox/vba/plan-fields";
import { SandboxClient } from "./sandbox-client";
import { paced } from "../support/pace";

const NOW = new Date("2026-03-14T00:00:00Z");
const DAY = 86_400;

/** Everything a store holds, Maps as lists, so that two stores can be compared. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? [...inner] : inner));

async function storeOf(options: Parameters<typeof startUpstreams>[0]) {
  const upstreams = await startUpstreams(options);
  await upstreams.stop();
  return upstreams.store;
}

/** Paths below a value under which something is neither null nor empty text; list positions become `*`. */
function filledPaths(value: unknown, path = "", found = new Set<string>()): Set<string> {
  if (value === null || value === undefined || value === "") return found;
  found.add(path);
  if (typeof value !== "object") return found;
  for (const [key, inner] of Object.entries(value))
    filledPaths(inner, Array.isArray(value) ? `${path}.*` : `${path}.${key}`, found);
  return found;
}

it("has the same data for the same seed and day, other data for another seed", async () => {
  const [first, again, other] = await Promise.all(
    [7, 7, 8].map((seed) => storeOf({ seed, now: NOW, patients: 60 }).then(plain)),
  );
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

it("gives a patient the same records however many others there are", async () => {
  const few = await storeOf({ now: NOW, patients: 40 });
  const many = await storeOf({ now: NOW, patients: 90 });
  for (const [id, visit] of few.clinic.visits) expect(many.clinic.visits.get(id)).toEqual(visit);
  for (const [id, member] of few.broker.members) expect(many.broker.members.get(id)).toEqual(member);
});

it("is ready within a second with 200 patients and what hangs on them", async () => {
  const times: number[] = [];
  for (let tries = 0; tries < 3; tries++) {
    const before = performance.now();
    const { stop } = await startUpstreams();
    times.push(performance.now() - before);
    await stop();
  }
  expect(Math.min(...times)).toBeLessThan(paced(1_000));
});

it("has 200 patients with about three visits each, their members, twelve plans and three pre-authorization lists", async () => {
  const { clinic, broker, preAuths, benefits } = await storeOf({});
  expect([...clinic.users.values()].filter(({ type }) => type === 200)).toHaveLength(200);
  expect(clinic.visits.size).toBeGreaterThan(500);
  expect(broker.members.size).toBeGreaterThan(150);
  expect(broker.plans.size).toBe(12);
  expect([...preAuths.keys()]).toEqual(["ma", "razi", "asia"]);
  expect(benefits.size).toBe(11);
});

it("has ten of the broker's plans with all 147 benefit fields, and a plan only the administrator knows", async () => {
  const { benefits, broker } = await storeOf({ now: NOW });
  const complete = [...benefits.values()].filter((plan) => PLAN_FIELDS.every(({ name }) => plan[name] !== null));
  expect(PLAN_FIELDS).toHaveLength(147);
  expect(complete).toHaveLength(10);
  expect(complete.every(({ plan_ID }) => broker.plans.has(Number(plan_ID)))).toBe(true);
  expect([...benefits.keys()].filter((id) => !broker.plans.has(Number(id)))).toHaveLength(1);
});

it("lays visits out in the past and the future, of every type and state", async () => {
  const { clinic } = await storeOf({ now: NOW });
  const visits = [...clinic.visits.values()];
  const now = NOW.getTime() / 1000;
  expect(new Set(visits.map(({ type, status }) => `${type}/${status}`))).toEqual(
    new Set(["1/10", "1/40", "2/20", "2/30", "2/40", "2/55", "3/20", "3/40"]),
  );
  expect(visits.some(({ start }) => start > now + DAY)).toBe(true);
  expect(visits.some(({ start }) => start < now - DAY)).toBe(true);
});

it("has members of every status, and cards of insurers that the broker does not serve or that are unknown", async () => {
  const { clinic, broker } = await storeOf({ now: NOW });
  const codes = [...clinic.cards.values()].flatMap((cards) => Object.values(cards).map((card) => card.insurer_code));
  expect(new Set([...broker.members.values()].map(({ status }) => status))).toEqual(
    new Set(["Active", "Inactive", "Inactive_expired", "Deleted"]),
  );
  expect(codes.some((code) => code.endsWith("ALDER"))).toBe(true);
  expect(codes).toContain("(sandbox) OUTLAND MEDICAL");
  expect(codes.some((code) => code.startsWith("(sandbox) "))).toBe(true);
});

it("spreads pre-authorizations over the last sixty days, most of them linked to a member", async () => {
  const { preAuths, broker } = await storeOf({ now: NOW });
  const now = NOW.getTime() / 1000;
  const members = [...broker.members.values()];
  // The one of the named operations is the same on every day.
  const entries = [...preAuths.values()]
    .flatMap((list) => list.entries)
    .filter(({ record }) => record.pre_auth_id !== 700_001);
  const linked = entries.filter(({ record }) =>
    members.some(
      ({ nationalId, policyId }) =>
        nationalId === record.insured_person.national_code && policyId === String(record.policy.id),
    ),
  );
  expect(entries.every(({ listedAt }) => listedAt <= now && listedAt > now - 62 * DAY)).toBe(true);
  expect(linked.length / entries.length).toBeGreaterThan(0.6);
  const oddities = {
    withoutId: entries.some(({ record }) => record.pre_auth_id === null),
    withoutDate: entries.some(({ record }) => record.confirm_date === null),
    unknownStatus: entries.some(({ record }) => record.status.slug === "on_hold_by_committee"),
    otherPolicy: entries.some(
      ({ record }) =>
        members.some(({ nationalId }) => nationalId === record.insured_person.national_code) &&
        record.policy.id !== null &&
        !members.some(({ policyId }) => policyId === String(record.policy.id)),
    ),
  };
  expect(oddities).toEqual({ withoutId: true, withoutDate: true, unknownStatus: true, otherPolicy: true });
});

it("keeps the irregular patients as irregular as documented", async () => {
  const { clinic, broker } = await storeOf({ now: NOW });
  const odd = IRREGULAR_PATIENTS;
  const primaryOf = (id: string) => clinic.cards.get(id)?.primary?.subscriber_number ?? "";
  const visitsOf = (id: string) => [...clinic.visits.values()].filter(({ memberId }) => memberId === id);
  expect(clinic.cards.get(odd.noCards)).toEqual({});
  expect(clinic.users.get(odd.noEmail)?.email).toBeNull();
  expect(primaryOf(odd.sharedMember)).toBe(primaryOf(odd.sharedMemberOwner));
  expect(broker.members.has(primaryOf(odd.unknownMember))).toBe(false);
  expect(visitsOf(odd.foreignPostVisit)[0]?.secondPostvisit?.member_id).not.toBe(odd.foreignPostVisit);
  expect(clinic.medicalProfiles.get(odd.foreignMedicalProfile)?.user_id).not.toBe(odd.foreignMedicalProfile);
  expect(clinic.intakes.get(visitsOf(odd.foreignIntake)[0]?.intakeId ?? "")?.member_id).not.toBe(odd.foreignIntake);
  expect(broker.plans.has(Number(broker.members.get(primaryOf(odd.withdrawnPlan))?.planId))).toBe(false);
  expect(Number(broker.members.get(primaryOf(odd.textPolicy))?.policyId)).toBeNaN();
  expect(Object.keys(clinic.cards.get(odd.secondaryOnly) ?? {})).toEqual(["secondary"]);
  expect(broker.members.get(primaryOf(odd.noNationalId))?.nationalId).toBeNull();
  expect(clinic.cards.get(odd.oneMemberTwice)?.secondary?.subscriber_number).toBe(primaryOf(odd.oneMemberTwice));
  expect(visitsOf(odd.noVisits)).toEqual([]);
  expect(broker.members.get(primaryOf(odd.sharedNationalId))?.nationalId).toBe(
    broker.members.get(primaryOf(odd.sharedNationalIdOwner))?.nationalId,
  );
});

it("fills every field that the wire documents in some record", async () => {
  const client = await SandboxClient.start({ now: NOW });
  const { store } = client.upstreams;
  const visits = [...store.clinic.visits.keys()];
  const numberForm = new Set<string>();
  for (const id of visits.slice(0, 120)) filledPaths((await client.vsee(`/visits/${id}`)).body.data, "", numberForm);
  const textForm = filledPaths((await client.vsee("/visits")).body.data);
  const preAuths = new Set<string>();
  for (const { entries } of store.preAuths.values())
    for (const { record } of entries) filledPaths(record, "", preAuths);
  await client.stop();
  const expected = {
    numberForm: `.id .member_id .provider_id .account_code .code .start .end .actual_start .actual_end .type .status
      .subtype .subType .completed_by .created .modified .room_id .room_code .visit_group_id .provider.photo .hosts.*.phone
      .provider.title .provider.suffix .member.phone .member.photo .hosts.*.role .hosts.*.timezone .creator.type
      .payment.duration .payment.amount .invoice_id .intake_id .intake.consultation.amount .intake.attachments.*.path
      .intake.reason_for_visit .intake.location .intake.phone .intake.consent .intake.custom_symptoms
      .intake.medical_profile.family_conditions.data.*.relations.* .intake.medical_profile.conditions.data.*.condition
      .intake.medical_profile.surgeries.data.*.procedure .intake.medical_profile.medications.data.*.name
      .intake.medical_profile.allergies.data.*.allergen .intake.medical_profile.social_history.modified_by.type
      .intake.medical_profile.health_habits.data.* .intake.medical_profile.modified.sec
      .postvisit.physical_exam .postvisit.assessment_plan .postvisit.patient_instructions .postvisit.diagnosis
      .postvisit.disposition .postvisit.reason_for_visit .postvisit.attachments.*.created.sec .postvisit.dea .postvisit.npi
      .meeting.conference_pin .meeting.phone_numbers.US.* .meeting.hosts.* .meeting.expiry .one_time_link_token
      .related_walkin.status .call_logs.call_start_1 .call_logs.call_start_2 .call_logs.waiting_time .room.slug
      .account.vsee_api.meeting.enabled .prescriptions.*.Drug .prescriptionsBeforeVisit.*.RxNormCode .root_visit.id`,
    textForm: `.*._id .*.visit_group_id .*.provider.code .*.provider.subtype .*.member.dob .*.member.gender
      .*.intake.provider .*.postvisit.diagnosis .*.completed_by .*.actual_end .*.payment.description`,
    preAuths: `.pre_auth_id .status.slug .status.label .confirm_date .policy.id .policy.number .policy.full_number
      .insured_person.id .insured_person.full_name .insured_person.national_code .insured_person.passport_no
      .insured_person.naturalized_code .illness.type_slug .illness.type_label .illness.slug .illness.label
      .illness.description .customer.id .customer.full_name .amounts.amount .amounts.paid .amounts.estimate
      .op_unit_name .deductible_rate .flags.has_details .flags.submitted_with_child .flags.edit_release_enabled
      .flags.print_enabled .flags.print_expertise_sheet_enabled .flags.release_enabled
      .flags.submission_for_approval_enabled .flags.cancel_enabled .cancellation_desc`,
  };
  const missing = (paths: string, found: Set<string>) => paths.split(/\s+/).filter((path) => !found.has(path));
  expect(missing(expected.numberForm, numberForm)).toEqual([]);
  expect(missing(expected.textForm, textForm)).toEqual([]);
  expect(missing(expected.preAuths, preAuths)).toEqual([]);
});
