import { FieldResolver, Float, ID, Resolver, Root } from "type-graphql";
import { Policy } from "../auth/policy";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { bloodGroupCodes, genotypeCodes, religionCodes } from "./broker-codes";
import { BloodGroup, Genotype, Religion } from "./customer-enums";
import { Endorsement } from "./endorsement.type";

const readers = "For brokers and the member only; null for others.";
const of = (what: string) => ({ nullable: true, description: `${what} ${readers}` });

/** Adds fields of a member that only brokers and the member may read. No upstream call in addition to the member's own. */
@Resolver(() => Endorsement)
export class EndorsementHealthResolver {
  @Policy("own-member-or-broker", "sensitive")
  @FieldResolver(() => String, of("National identification number."))
  ninNumber(@Root() member: Endorsement): string | null {
    return read(member, (record) => record.ninNumber);
  }

  @Policy("own-member-or-broker", "sensitive")
  @FieldResolver(() => Genotype, of("Genotype."))
  genotype(@Root() member: Endorsement): Genotype | null {
    return read(member, (record) => genotypeCodes.read(record.genotype));
  }

  @Policy("own-member-or-broker", "sensitive")
  @FieldResolver(() => BloodGroup, of("Blood group."))
  bloodGroup(@Root() member: Endorsement): BloodGroup | null {
    return read(member, (record) => bloodGroupCodes.read(record.bloodGroup));
  }

  @Policy("own-member-or-broker", "sensitive")
  @FieldResolver(() => Religion, of("Religion."))
  religion(@Root() member: Endorsement): Religion | null {
    return read(member, (record) => religionCodes.read(record.religion));
  }

  @Policy("own-member-or-broker", "sensitive")
  @FieldResolver(() => Float, of("Height in centimetres, as it was entered."))
  heightCm(@Root() member: Endorsement): number | null {
    return read(member, (record) => record.height);
  }

  @Policy("own-member-or-broker", "sensitive")
  @FieldResolver(() => Float, of("Weight in kilograms, as it was entered."))
  weightKg(@Root() member: Endorsement): number | null {
    return read(member, (record) => record.weight);
  }

  @Policy("own-member-or-broker", "sensitive")
  @FieldResolver(() => [ID], of("Conditions that the member had before, by their ids."))
  preExistingConditionIds(@Root() member: Endorsement): string[] | null {
    return read(member, (record) => record.condition ?? record.conditions);
  }

  @Policy("own-member-or-broker", "sensitive")
  @FieldResolver(() => Boolean, of("Whether the member had conditions before."))
  hasPreExistingConditions(@Root() member: Endorsement): boolean | null {
    return read(member, (record) => record.preExistingCondition);
  }
}

/** A field of the record, for those who may read health data; if the record could not be read, the field fails. */
function read<T>(member: Endorsement, field: (record: MemberWire) => T | null): T | null {
  if (!member.showsHealth) return null;
  const { record } = member;
  return record && field(record);
}
