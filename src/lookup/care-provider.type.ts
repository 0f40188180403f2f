import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Field, Float, ID, InputType, ObjectType, registerEnumType } from "type-graphql";

export enum CareProviderType {
  HOSPITAL = "HOSPITAL",
  PHARMACY = "PHARMACY",
  OPTICAL = "OPTICAL",
  PHYSIOTHERAPIST = "PHYSIOTHERAPIST",
  DENTIST = "DENTIST",
  POLYCLINIC = "POLYCLINIC",
  DOCTOR = "DOCTOR",
  AMBULATORY_CENTER = "AMBULATORY_CENTER",
  DIAGNOSTIC_CENTRE = "DIAGNOSTIC_CENTRE",
  RADIOLOGY = "RADIOLOGY",
  MEDICAL_SUPPLIES = "MEDICAL_SUPPLIES",
  GYM = "GYM",
  MENTAL_WELLBEING = "MENTAL_WELLBEING",
  CHILD_CARE = "CHILD_CARE",
  MATERNAL_HEALTH = "MATERNAL_HEALTH",
  EMERGENCY_SERVICE = "EMERGENCY_SERVICE",
  PUBLIC_HEALTH_FACILITY = "PUBLIC_HEALTH_FACILITY",
}
registerEnumType(CareProviderType, {
  name: "CareProviderType",
  description: "The broker's kinds of care providers.",
  valuesConfig: {
    HOSPITAL: { description: "A hospital." },
    PHARMACY: { description: "A pharmacy." },
    OPTICAL: { description: "An optician or eye clinic." },
    PHYSIOTHERAPIST: { description: "A physiotherapist." },
    DENTIST: { description: "A dentist." },
    POLYCLINIC: { description: "A clinic of several specialities." },
    DOCTOR: { description: "A single doctor's practice." },
    AMBULATORY_CENTER: { description: "Care without an overnight stay." },
    DIAGNOSTIC_CENTRE: { description: "Tests and examinations." },
    RADIOLOGY: { description: "Imaging." },
    MEDICAL_SUPPLIES: { description: "A seller of medical supplies." },
    GYM: { description: "A gym or fitness centre." },
    MENTAL_WELLBEING: { description: "Mental health care." },
    CHILD_CARE: { description: "Care of children." },
    MATERNAL_HEALTH: { description: "Care around birth." },
    EMERGENCY_SERVICE: { description: "Emergency care." },
    PUBLIC_HEALTH_FACILITY: { description: "A public health facility." },
  },
});

@InputType({ description: "Which care providers. Omitted fields do not filter." })
export class CareProviderFilter {
  @Field(() => CareProviderType, { nullable: true, description: "Only this kind." })
  type?: CareProviderType | null;

  @Field(() => ID, { nullable: true, description: "Only in this state." })
  stateId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only in this city." })
  cityId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those that this plan covers." })
  planId?: string | null;

  @Field(() => String, { nullable: true, description: "Part of the name." })
  search?: string | null;
}

@Policy("none", "reference", { maxAgeSeconds: 300 })
@ObjectType({ description: "A care provider of the broker's network: a place or a person." })
export class CareProvider {
  @Field(() => ID, { description: "The broker's code." })
  code!: string;

  @Field(() => String, { description: "Name of the provider." })
  name!: MaybeFlawed<string>;

  @Field(() => String, { nullable: true, description: "Kind, as the broker names it." })
  category!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Phone number as the broker sends it." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Street and number." })
  addressLine1!: string | null;

  @Field(() => String, { nullable: true, description: "Second line of the address." })
  addressLine2!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the state." })
  state!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the city." })
  city!: string | null;

  @Field(() => Float, { nullable: true, description: "Longitude in degrees east." })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: "Latitude in degrees north." })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: "The broker's rating." })
  rating!: number | null;
}
