import { nationalIdOf, policyNumber } from "./broker-data.mjs";
import { patientIdAt, subscriberNumber } from "./clinic-data.mjs";

/** Records of a window that are about patients of the clinic; the others are about strangers. */
const ofPatients = 100;
const patients = 50;
const card = { ma: 0, razi: 1 };

/**
 * The record at a position of an insurer's window. A window of any length holds the same hundred records of patients,
 * two for each of the first fifty, spread evenly; times are spread evenly too.
 */
export function recordAt({ insurance, from, to, size }, position) {
  const stride = Math.max(1, Math.floor(size / ofPatients));
  const number = position / stride;
  const isOurs = position % stride === 0 && number < ofPatients;
  return {
    pre_auth_id: 800_000 + position,
    index: position + 1,
    status: { slug: position % 4 === 0 ? "pending" : "approved", label: position % 4 === 0 ? "Pending" : "Approved" },
    confirm_date: from + Math.floor(((to - from) * position) / size),
    policy: {
      id: isOurs ? policyNumber : 70_000 + (position % 900),
      number: position % 999,
      full_number: `${10_000_000 + position}/01/000001`,
    },
    insured_person: {
      id: 30_000 + position,
      full_name: `Person ${position}`,
      national_code: isOurs
        ? nationalIdOf(subscriberNumber(patientIdAt(number % patients), card[insurance] ?? 0))
        : String(3_000_000_000 + position),
      passport_no: null,
      naturalized_code: null,
    },
    illness: {
      type_slug: "outpatient",
      type_label: "Outpatient",
      slug: "imaging",
      label: "Imaging",
      description: "MRI of the knee",
    },
    customer: { id: 101 + (position % 40), full_name: "Heron Textiles" },
    amounts: { amount: 50_000 + position, paid: 35_000 + position, estimate: 55_000.5 + position },
    op_unit_name: "Central Unit",
    deductible_rate: 12.5,
    flags: {
      has_details: true,
      submitted_with_child: false,
      edit_release_enabled: false,
      print_enabled: true,
      print_expertise_sheet_enabled: true,
      release_enabled: false,
      submission_for_approval_enabled: false,
      cancel_enabled: position % 2 === 0,
    },
    cancellation_desc: null,
  };
}
