import type { MaybeFlawed } from "../upstream/flawed";
import { Field, ID, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";

@Policy("none", "directory")
@ObjectType({
  description:
    "A clinician or another host. For providers of a room or a slot, callers other than clinic staff see id, name, title, suffix and photo.",
})
export class VisitProvider {
  @Field(() => ID, { description: "The clinic's user id." })
  id!: MaybeFlawed<string>;

  @Field(() => String, { nullable: true, description: "The provider's code at the clinic." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Full name as the clinic shows it." })
  fullName!: string | null;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: "Title before the name." })
  title!: string | null;

  @Field(() => String, { nullable: true, description: "Degrees after the name." })
  suffix!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Phone number." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Link to a portrait; may contain an access code." })
  photoUrl!: string | null;

  @Field(() => ID, { nullable: true, description: "The portrait's file id at the clinic; hosts only." })
  photoAttachmentId!: string | null;

  @Field(() => String, { nullable: true, description: "Role in the visit, e.g. `owner`; hosts only." })
  role!: string | null;

  @Field(() => String, { nullable: true, description: "IANA time zone; hosts only." })
  timezone!: string | null;

  @Field(() => String, { nullable: true, description: "User name to sign in." })
  username!: string | null;

  @Field(() => String, { nullable: true, description: "Id in the vendor's call system." })
  vseeId!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the account is in use." })
  isActive!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the clinic's terms were accepted." })
  termsAccepted!: boolean | null;

  @Field(() => String, { nullable: true, description: "The clinic's code for the profession, e.g. 482 for a doctor." })
  subtype!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "The clinic's `status` of the provider in a room; its meaning is not documented.",
  })
  isListed!: boolean | null;

  @Field(() => String, { nullable: true, description: "Short biography; rooms only." })
  shortBio!: string | null;
}
