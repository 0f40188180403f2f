import type { SandboxUpstreams } from "../../../src/sandbox/start-upstreams";

/** Begins every planted text. */
const mark = "Zq7canary";

/** By what people and secrets are recognised in any output, whatever surrounds it. */
export interface PlantedValues {
  /** The texts that the value holds, by what they are; empty where it holds none. */
  foundIn(text: string): string[];
}

export const ownerId = "4001";
export const plantedText = (name: string): string => `${mark}${name}`;

/**
 * Puts a distinct text into every personal field of one patient's records at every upstream, and knows every secret of
 * the sandbox.
 */
export function plantValues(
  { store, credentials }: SandboxUpstreams,
  secrets: Readonly<Record<string, string>> = {},
): PlantedValues {
  const { clinic, broker, preAuths } = store;
  const user = clinic.users.get(ownerId)!;
  Object.assign(user, {
    ...texts(["username", "vseeid", "title", "suffix"], "user"),
    first_name: plantedText("Given"),
    last_name: plantedText("Family"),
    email: `${plantedText("UserEmail")}@mail.example`,
    phone: "2125550196",
    photo: `https://clinic.example/photo?auth_code=${plantedText("AuthCode")}`,
    dob: "1901-02-03",
  });
  for (const card of Object.values(clinic.cards.get(ownerId) ?? {})) {
    Object.assign(
      card,
      texts(
        ["group_number", "guarantor_first_name", "guarantor_last_name", "guarantor_address", "guarantor_city"],
        "card",
      ),
    );
    const member = broker.members.get(card.subscriber_number);
    if (!member) continue;
    const nationalId = member.nationalId;
    Object.assign(
      member,
      texts(["middleName", "maidenName", "address", "employeeId", "ninNumber", "nationalId"], "member"),
      {
        // The member is the patient, and is only shown where the records say so.
        firstName: plantedText("Given"),
        lastName: plantedText("Family"),
        dob: "1901-02-03",
        email: `${plantedText("MemberEmail")}@mail.example`,
        phone: "2125550197",
      },
    );
    for (const { entries } of preAuths.values()) {
      for (const { record } of entries) {
        if (record.insured_person.national_code !== nationalId || nationalId === null) continue;
        Object.assign(record.insured_person, texts(["full_name", "passport_no", "naturalized_code"], "insured"), {
          national_code: member.nationalId,
        });
        Object.assign(record.illness, texts(["label", "description"], "illness"));
        Object.assign(record.customer, texts(["full_name"], "customer"));
        Object.assign(record, texts(["op_unit_name", "cancellation_desc"], "preAuth"));
      }
    }
  }
  for (const visit of clinic.visits.values()) {
    if (visit.memberId !== ownerId) continue;
    for (const note of [visit.postvisit, visit.secondPostvisit]) {
      if (note)
        Object.assign(
          note,
          texts(["physical_exam", "assessment_plan", "patient_instructions", "reason_for_visit", "diagnosis"], "note"),
        );
    }
    for (const drug of [...visit.prescriptions, ...visit.prescriptionsBeforeVisit]) {
      Object.assign(drug, texts(["Drug", "Directions", "PharmacyNote", "InternalNote"], "drug"));
    }
    const intake = clinic.intakes.get(visit.intakeId ?? "");
    if (intake)
      Object.assign(intake, texts(["reason_for_visit", "location", "someCustomField"], "intake"), {
        phone: "2125550198",
      });
  }
  const known: Record<string, string> = {
    ...credentials,
    ...secrets,
    dob: "1901-02-03",
    phone1: "2125550196",
    phone2: "2125550197",
    phone3: "2125550198",
  };
  for (const open of ["vseeAccountCode", "bastionUsername", "vbaDatabase"]) delete known[open];
  return {
    foundIn: (text) => {
      const planted = text.match(new RegExp(`${mark}\\w*`, "g")) ?? [];
      const tokens = [...broker.account.tokens.keys()]
        .filter((token) => text.includes(token))
        .map(() => "broker token");
      const named = Object.entries(known)
        .filter(([, value]) => text.includes(value))
        .map(([name]) => name);
      return [...new Set([...planted, ...tokens, ...named])];
    },
  };
}

function texts(fields: readonly string[], record: string): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, plantedText(`${record}_${field}`)]));
}
