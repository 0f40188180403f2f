import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { loadPatient } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import type { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { checkEligibility, readCheck } from "./check-eligibility";
import { Eligibility } from "./eligibility.type";
import {
  CheckEligibilityInput,
  DeleteInsuranceCardInput,
  ImportInsuranceCardsInput,
  SaveInsuranceCardInput,
} from "./insurance-card.input";
import {
  CheckEligibilityPayload,
  DeleteInsuranceCardPayload,
  ImportInsuranceCardsPayload,
  SaveInsuranceCardPayload,
} from "./insurance-card.payload";
import { InsuranceCard } from "./insurance-card.type";
import { loadInsuranceCard, loadInsuranceCards } from "./load-insurance-cards";
import { deleteInsuranceCard, importInsuranceCards, saveInsuranceCard } from "./write-insurance-card";

const ownOrStaff = "For PATIENT (their own) and CLINIC_STAFF.";
const patientDescription = "The card's patient; null if nothing was written.";

/** `Mutation.importInsuranceCards` and the records that it leads to. */
@Resolver(() => ImportInsuranceCardsPayload)
export class ImportInsuranceCardsResolver {
  @Directive("@authenticated")
  @Mutation(() => ImportInsuranceCardsPayload, {
    description: `Saves one or both of a patient's cards with one write. ${ownOrStaff}`,
  })
  importInsuranceCards(
    @Arg("input", () => ImportInsuranceCardsInput, { description: "The patient and the cards." })
    input: ImportInsuranceCardsInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportInsuranceCardsPayload> {
    return importInsuranceCards(input, context);
  }

  @FieldResolver(() => Patient, {
    nullable: true,
    description: "The cards' patient; null if nothing was written.",
  })
  async patient(
    @Root() { patientId }: Partial<ImportInsuranceCardsPayload>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null> {
    return patientId == null ? null : loadPatient(patientId, context, info);
  }

  @Directive("@listSize(assumedSize: 2)")
  @FieldResolver(() => [InsuranceCard], {
    description: "All of the patient's cards as they are now, primary card first; empty if nothing was written.",
  })
  async insuranceCards(
    @Root() { patientId }: Partial<ImportInsuranceCardsPayload>,
    @Ctx() context: GraphContext,
  ): Promise<InsuranceCard[] | Flawed<InsuranceCard[]>> {
    if (patientId == null) return [];
    // The cards have been written: a read that fails must not look like a failed import.
    const cards = loadInsuranceCards(patientId, context).then((loaded) => loaded ?? []);
    return orFlawed<InsuranceCard[]>([], cards);
  }
}

/** `Mutation.saveInsuranceCard` and the records that it leads to. */
@Resolver(() => SaveInsuranceCardPayload)
export class SaveInsuranceCardResolver {
  @Directive("@authenticated")
  @Mutation(() => SaveInsuranceCardPayload, {
    description: `Adds a card, or replaces the card of its type. ${ownOrStaff}`,
  })
  saveInsuranceCard(
    @Arg("input", () => SaveInsuranceCardInput, { description: "The patient and the card." })
    input: SaveInsuranceCardInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveInsuranceCardPayload> {
    return saveInsuranceCard(input, context);
  }

  @FieldResolver(() => InsuranceCard, {
    nullable: true,
    description: "The card as it is now, read again; null if nothing was written.",
  })
  async insuranceCard(
    @Root() { written }: Partial<SaveInsuranceCardPayload>,
    @Ctx() context: GraphContext,
  ): Promise<InsuranceCard | null> {
    return written ? loadInsuranceCard(written.patientId, written.type, context) : null;
  }
}

/** `Mutation.deleteInsuranceCard` and the records that it leads to. */
@Resolver(() => DeleteInsuranceCardPayload)
export class DeleteInsuranceCardResolver {
  @Directive("@authenticated")
  @Mutation(() => DeleteInsuranceCardPayload, { description: `Deletes a card. ${ownOrStaff}` })
  deleteInsuranceCard(
    @Arg("input", () => DeleteInsuranceCardInput, { description: "The patient and the card's type." })
    input: DeleteInsuranceCardInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteInsuranceCardPayload> {
    return deleteInsuranceCard(input, context);
  }

  @FieldResolver(() => Patient, { nullable: true, description: patientDescription })
  async patient(
    @Root() { patientId }: Partial<DeleteInsuranceCardPayload>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null> {
    return patientId == null ? null : loadPatient(patientId, context, info);
  }
}

/** `Mutation.checkEligibility`. */
@Resolver(() => CheckEligibilityPayload)
export class CheckEligibilityResolver {
  @Directive("@authenticated")
  @Directive("@cost(weight: 5)")
  @Mutation(() => CheckEligibilityPayload, {
    description: `Starts a check of the primary card, or joins the one that is running; waits up to \`waitSeconds\` (0 to 20) for its outcome. ${ownOrStaff}`,
  })
  checkEligibility(
    @Arg("input", () => CheckEligibilityInput, { description: "The patient, and how long to wait." })
    input: CheckEligibilityInput,
    @Ctx() context: GraphContext,
  ): Promise<CheckEligibilityPayload> {
    return checkEligibility(input, context);
  }
  @FieldResolver(() => Eligibility, {
    nullable: true,
    description: "The check when the wait ends; null if none could be started.",
  })
  async eligibility(
    @Root() payload: CheckEligibilityPayload,
    @Ctx() context: GraphContext,
  ): Promise<Eligibility | null> {
    // A payload that only reports a failure has no patient.
    const { patientId = null, startedAt = null } = payload as Partial<CheckEligibilityPayload>;
    const eligibility = payload.outcome ?? (await readCheck({ patientId, startedAt }, context));
    if (eligibility && patientId !== null) context.audit.see({ type: "Patient", id: patientId });
    return eligibility;
  }
}
