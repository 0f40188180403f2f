import type { MemberRecord } from "../bastion/bastion.records";
import { IRREGULAR_PATIENTS } from "../irregular-patients";
import { makePerson } from "../people/person";
import type { SeededRandom } from "../seeded-random";
import { subscriberNumberOf } from "../vsee/card.generator";
import { makePolicies } from "./policy.generator";
import { PRE_AUTH_FLAGS, PreAuthEntry, PreAuthFlag, PreAuthList, PreAuthRecord } from "./preauth.records";

const DAY = 86_400;
const SPREAD_DAYS = 60;
/** Slug to provider key; `razi` is the one whose provider gives no total. */
const INSURANCES = { ma: "mad", razi: "rzt", asia: "asn" } as const;
const WITHOUT_TOTAL = "razi";
const WITH_NAMED_ENTRY = "ma";
const STATUS_WEIGHTS = {
  approved: 55,
  pending: 12,
  rejected: 8,
  denied: 4,
  cancelled: 9,
  partially_approved: 7,
  on_hold_by_committee: 4,
  none: 1,
} as const;
const ILLNESSES = [
  ["outpatient", "Outpatient", "lab_tests", "Lab Tests", "Kidney"],
  ["outpatient", "Outpatient", "imaging", "Imaging", "MRI of the knee"],
  ["inpatient", "Inpatient", "surgery", "Surgery", "Appendectomy"],
  ["dental", "Dental", "root_canal", "Root Canal", "Lower left"],
] as const;
const SHOWCASE_MEMBER = subscriberNumberOf(IRREGULAR_PATIENTS.showcase, "primary");

/** When the record was confirmed that the named operations ask for, Unix seconds: the same on every day that the sandbox runs. */
const NAMED_CONFIRM_DATE = Date.UTC(2026, 5, 15, 8, 30) / 1000;
const NAMED_ID = 700_001;

/** The person of a record, as the insurer has them. */
interface Insured {
  readonly policyId: number | null;
  readonly nationalCode: string | null;
  readonly fullName: string;
}

function illnessOf(random: SeededRandom): PreAuthRecord["illness"] {
  const [type_slug, type_label, slug, label, description] = random.pick(ILLNESSES);
  return { type_slug, type_label, slug, label, description: random.chance(0.85) ? description : null };
}

function statusOf(random: SeededRandom): PreAuthRecord["status"] {
  const slug = random.weighted(STATUS_WEIGHTS);
  if (slug === "none") return { slug: null, label: null };
  return { slug, label: `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll("_", " ")}` };
}

/** The paid share of the requested amount, by the insurer's status; nothing for other statuses. */
const PAID_SHARES: Readonly<Record<string, number>> = { approved: 0.7, partially_approved: 0.4 };

function amountsOf(random: SeededRandom, { slug }: PreAuthRecord["status"]): PreAuthRecord["amounts"] {
  const amount = random.int(50_000, 9_000_000) + random.pick([0, 0, 0.5, 0.25]);
  const isPaidYet = !random.chance(0.5);
  const paid = isPaidYet ? Math.round(amount * (PAID_SHARES[slug ?? ""] ?? 0)) : 0;
  return { amount, paid, estimate: random.chance(0.95) ? Math.round(amount * 0.9) : null };
}

const policyNumber = (random: SeededRandom, number: number): string =>
  `${random.digits(8)}/${String(random.int(0, 9)).padStart(2, "0")}/${String(number).padStart(6, "0")}`;

/** One record; `policyId` as on the policy, though one in twenty-five names another. */
function makeRecord(random: SeededRandom, id: number, confirmDate: number | null, insured: Insured): PreAuthRecord {
  const number = random.int(1, 999);
  const disagrees = insured.policyId !== null && random.chance(0.04);
  const status = statusOf(random);
  return {
    pre_auth_id: random.chance(0.97) ? id : null,
    status,
    confirm_date: confirmDate,
    policy: {
      id: disagrees ? Number(insured.policyId) + 5_000 : insured.policyId,
      number: insured.policyId === null ? null : number,
      full_number: insured.policyId === null ? null : policyNumber(random, number),
    },
    insured_person: {
      id: random.int(30_001, 49_999),
      full_name: insured.fullName,
      national_code: insured.nationalCode,
      passport_no: random.chance(0.15) ? `P${random.digits(7)}` : null,
      naturalized_code: random.chance(0.1) ? random.digits(9) : null,
    },
    illness: illnessOf(random),
    customer: {
      id: random.int(101, 140),
      full_name: random.pick(["Heron Textiles", "Palm Logistics", "Quarry Works"]),
    },
    amounts: amountsOf(random, status),
    op_unit_name: random.pick(["Central Unit", "North Unit", null]),
    deductible_rate: random.pick([0, 10, 12.5, 30]),
    flags: Object.fromEntries(
      PRE_AUTH_FLAGS.map((flag) => [flag, random.chance(0.03) ? null : random.chance(0.5)]),
    ) as Record<PreAuthFlag, boolean | null>,
    cancellation_desc: status.slug === "cancelled" ? "Cancelled by the customer" : null,
  };
}

const policyNumberOf = ({ policyId }: MemberRecord): number | null =>
  Number.isInteger(Number(policyId)) ? Number(policyId) : null;

/** A member's records of the last sixty days: zero to seven. */
function entriesOf(member: MemberRecord, seed: SeededRandom, now: number, firstId: number): PreAuthEntry[] {
  const random = seed.fork(`pre-auths ${member.memberId}`);
  const isShowcase = member.memberId === SHOWCASE_MEMBER;
  const insured = {
    policyId: policyNumberOf(member),
    nationalCode: member.nationalId,
    fullName: `${member.firstName} ${member.lastName}`,
  };
  return Array.from({ length: isShowcase ? 6 : random.int(0, 7) }, (_, position) => {
    const listedAt = now - random.int(0, isShowcase ? 25 : SPREAD_DAYS) * DAY - random.int(0, DAY - 1);
    const isDated = isShowcase || random.chance(0.985);
    return { listedAt, record: makeRecord(random, firstId + position, isDated ? listedAt : null, insured) };
  });
}

/** Records about people no other system knows; one in three has no national code. */
function strangerEntries(seed: SeededRandom, slug: string, now: number): PreAuthEntry[] {
  return Array.from({ length: 24 }, (_, position) => {
    const random = seed.fork(`stranger ${slug} ${position}`);
    const { firstName, lastName } = makePerson(random);
    const listedAt = now - random.int(0, SPREAD_DAYS * DAY);
    const insured = {
      policyId: random.int(70_001, 70_999),
      nationalCode: random.chance(0.66) ? random.digits(10) : null,
      fullName: `${firstName} ${lastName}`,
    };
    return { listedAt, record: makeRecord(random, 990_000 + position, listedAt, insured) };
  });
}

/** One record that does not move with the clock, about a person whom no other system has; it can be cancelled. */
function namedEntry(seed: SeededRandom): PreAuthEntry {
  const random = seed.fork("named pre-auth");
  const { firstName, lastName } = makePerson(random);
  const insured = { policyId: null, nationalCode: null, fullName: `${firstName} ${lastName}` };
  const record = makeRecord(random, NAMED_ID, NAMED_CONFIRM_DATE, insured);
  const pending = {
    pre_auth_id: NAMED_ID,
    status: { slug: "pending", label: "Pending" },
    flags: { ...record.flags, cancel_enabled: true },
    cancellation_desc: null,
  };
  return { listedAt: NAMED_CONFIRM_DATE, record: { ...record, ...pending } };
}

/**
 * The lists of the three insurances.
 *
 * @param membersBySlug members at insurers that have a pre-authorization list, by its slug
 */
export function makePreAuths(
  seed: SeededRandom,
  membersBySlug: ReadonlyMap<string, readonly MemberRecord[]>,
  now: Date,
): Map<string, PreAuthList> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new Map(
    Object.entries(INSURANCES).map(([slug, provider]) => {
      const ofMembers = (membersBySlug.get(slug) ?? []).flatMap((member, position) =>
        entriesOf(member, seed, seconds, 800_000 + position * 10),
      );
      const named = slug === WITH_NAMED_ENTRY ? [namedEntry(seed)] : [];
      const entries = [...named, ...ofMembers, ...strangerEntries(seed, slug, seconds)];
      entries.sort((a, b) => a.listedAt - b.listedAt);
      const policies = makePolicies(seed, membersBySlug.get(slug) ?? [], seconds);
      return [slug, { provider, givesTotal: slug !== WITHOUT_TOTAL, entries, policies }];
    }),
  );
}
