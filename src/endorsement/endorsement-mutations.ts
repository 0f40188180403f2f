import { inputNames, subject, type Properties, type Subject } from "../audit/subject";
import type { MutationDeclaration } from "../feature";
import type { OnceMutation } from "../mutation/write-once";
import { enrolledMember } from "./enrolment-proof";

const writtenMember = ({ memberId }: Properties): string | undefined =>
  typeof memberId === "string" ? memberId : undefined;

/** The member in the payload, otherwise the one in the input. */
const writesMember = (field: "memberId" | "reference"): MutationDeclaration => ({
  subjects: (input, payload) => {
    const written = subject("Endorsement", payload["memberId"]);
    return written ? [written] : inputNames({ [field]: "Endorsement" })(input, payload);
  },
  madeBy: writtenMember,
});

const mutation = (name: string, declaration: MutationDeclaration): OnceMutation => ({ name, ...declaration });

/** How each write to a member is recorded and made at most once, alone and in a batch. */
export const endorsementMutations = {
  addEndorsement: mutation("addEndorsement", {
    ...writesMember("reference"),
    idempotencyField: "reference",
    options: ["allowDuplicate"],
    recognisedBy: enrolledMember,
  }),
  removeEndorsement: mutation("removeEndorsement", writesMember("memberId")),
  restoreEndorsement: mutation("restoreEndorsement", writesMember("memberId")),
  changeEndorsementPlan: mutation("changeEndorsementPlan", writesMember("memberId")),
  updateEndorsementMember: mutation("updateEndorsementMember", writesMember("memberId")),
} as const;

/** The members that a batch has written or is about, each by its own key; no key of the batch's own. */
export const writesMembers = (field: "memberId" | "reference"): MutationDeclaration => ({
  subjects: (input, payload) => {
    const results = listIn(payload["results"]);
    const written = results.map(({ memberId }) => subject("Endorsement", memberId));
    const named = listIn(input["endorsements"]).map((item, position) => {
      return written[position] ?? subject("Endorsement", item[field]);
    });
    return named.filter((one): one is Subject => one !== null);
  },
});

function listIn(value: unknown): readonly Properties[] {
  return Array.isArray(value) ? (value as readonly Properties[]) : [];
}
