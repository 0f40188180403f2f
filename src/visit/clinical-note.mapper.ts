import { toAttachments } from "../intake/to-attachments";
import type { PostVisitWire, PrescriptionWire } from "../upstream/vsee/visit.wire";
import { isNamed, lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import { PostVisit, Prescription } from "./clinical-note.type";

interface NoteSource<Wire> {
  readonly wire: Wire;
  /** Clinic staff may see the clinicians' own data. */
  readonly isStaff: boolean;
}

const postVisit = lazyMapper<PostVisit, NoteSource<PostVisitWire>>(PostVisit, {
  id: ({ wire }) => wire.id,
  draft: ({ wire }) => wire.draft,
  diagnosis: ({ wire }) => wire.diagnosis,
  physicalExam: ({ wire }) => wire.physical_exam,
  assessmentPlan: ({ wire }) => wire.assessment_plan,
  patientInstructions: ({ wire }) => wire.patient_instructions,
  disposition: ({ wire }) => wire.disposition,
  reasonForVisit: ({ wire }) => wire.reason_for_visit,
  attachments: ({ wire }) => orElse([], () => toAttachments(wire.attachments)),
  updatedAt: ({ wire }) => wire.modified,
  updatedBy: ({ wire }) => wire.modifiedBy,
  classId: ({ wire }) => wire.class_id,
  createdAt: ({ wire }) => wire.created,
  reasonForVisitOther: ({ wire }) => wire.reason_for_visit_other,
  schema: ({ wire }) => wire.schema,
  dea: ({ wire, isStaff }) => (isStaff ? wire.dea : null),
  npi: ({ wire }) => wire.npi,
});

/** The note; null for others than clinic staff while it is a draft. */
export function toPostVisit(wire: PostVisitWire, isStaff: boolean): PostVisit | null {
  return !isStaff && wire.draft === true ? null : postVisit({ wire, isStaff });
}

const toPrescription = lazyMapper<Prescription, NoteSource<PrescriptionWire>>(Prescription, {
  id: ({ wire }) => orElse("", () => wire.ID ?? ""),
  drug: ({ wire }) => wire.Drug,
  ndc: ({ wire }) => wire.NDC,
  rxNormCode: ({ wire }) => wire.RxNormCode,
  directions: ({ wire }) => wire.Directions,
  quantity: ({ wire }) => wire.Qty,
  quantityUnit: ({ wire }) => wire.QtyQual,
  refills: ({ wire }) => wire.Refills,
  daysSupply: ({ wire }) => wire.DaysSupply,
  status: ({ wire }) => wire.Status,
  prescribedAt: ({ wire }) => wire.PrescriptionDate,
  prescriberName: ({ wire }) => wire.PrescriberName,
  pharmacyNcpdpId: ({ wire }) => wire.PharmacyNcpdpId,
  drugId: ({ wire }) => wire.DrugID,
  supply: ({ wire }) => wire.Supply,
  compound: ({ wire }) => wire.Compound,
  substitutionAllowed: ({ wire }) => wire.SubstitutionAllowedFlag,
  schedule: ({ wire }) => wire.Schedule,
  pharmacyNote: ({ wire }) => wire.PharmacyNote,
  internalNote: ({ wire, isStaff }) => (isStaff ? wire.InternalNote : null),
  prescriberId: ({ wire }) => wire.PrescriberId,
  locationId: ({ wire }) => wire.LocationId,
  signedAt: ({ wire }) => wire.SignDate,
  routeDetail: ({ wire }) => wire.RouteDetail,
  partnerMedId: ({ wire }) => wire.PartnerMedID,
});

/** Prescriptions that can be named. */
export function toPrescriptions(wires: readonly PrescriptionWire[] | null, isStaff: boolean): Prescription[] {
  return (wires ?? []).filter((wire) => isNamed(() => wire.ID)).map((wire) => toPrescription({ wire, isStaff }));
}
