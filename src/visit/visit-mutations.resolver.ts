import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { loadVisit } from "./load-visits";
import { needsDetail } from "./visit-detail";
import {
  BookVisitInput,
  CancelVisitInput,
  CloseVisitInput,
  RequestEConsultInput,
  StartWalkInVisitInput,
  UpdateVisitInput,
} from "./visit.input";
import { CancelVisitPayload, VisitPayload } from "./visit.payload";
import { Visit } from "./visit.type";
import { bookVisit, cancelVisit, closeVisit, requestEConsult, startWalkInVisit, updateVisit } from "./write-visit";

/** Writes to visits, by patients and clinic staff. */
@Resolver(() => VisitPayload)
export class VisitMutationsResolver {
  @Directive("@authenticated")
  @Mutation(() => VisitPayload, {
    description: "Starts a walk-in visit, or an appointment. For PATIENT (their own) and CLINIC_STAFF.",
  })
  startWalkInVisit(
    @Arg("input", () => StartWalkInVisitInput, { description: "The intake and the room." })
    input: StartWalkInVisitInput,
    @Ctx() context: GraphContext,
  ): Promise<VisitPayload> {
    return startWalkInVisit(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => VisitPayload, {
    description: "Requests a consultation that a provider answers when free. For PATIENT (their own) and CLINIC_STAFF.",
  })
  requestEConsult(
    @Arg("input", () => RequestEConsultInput, { description: "The intake and the room." }) input: RequestEConsultInput,
    @Ctx() context: GraphContext,
  ): Promise<VisitPayload> {
    return requestEConsult(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => VisitPayload, { description: "Books an appointment. For PATIENT (their own) and CLINIC_STAFF." })
  bookVisit(
    @Arg("input", () => BookVisitInput, { description: "Who, when and with whom." }) input: BookVisitInput,
    @Ctx() context: GraphContext,
  ): Promise<VisitPayload> {
    return bookVisit(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => VisitPayload, {
    description:
      "Moves a visit, sets its provider, room or intake, or removes its provider. For PATIENT (their own) and CLINIC_STAFF.",
  })
  updateVisit(
    @Arg("input", () => UpdateVisitInput, { description: "Which visit, and what to change." }) input: UpdateVisitInput,
    @Ctx() context: GraphContext,
  ): Promise<VisitPayload> {
    return updateVisit(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => VisitPayload, {
    description: "Ends a visit or cancels an appointment. For PATIENT (their own) and CLINIC_STAFF.",
  })
  closeVisit(
    @Arg("input", () => CloseVisitInput, { description: "Which visit, and why." }) input: CloseVisitInput,
    @Ctx() context: GraphContext,
  ): Promise<VisitPayload> {
    return closeVisit(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => CancelVisitPayload, { description: "Force-cancels a visit; clinic staff only." })
  cancelVisit(
    @Arg("input", () => CancelVisitInput, { description: "Which visit." }) input: CancelVisitInput,
    @Ctx() context: GraphContext,
  ): Promise<CancelVisitPayload> {
    return cancelVisit(input, context);
  }

  @FieldResolver(() => Visit, {
    nullable: true,
    description: "The visit as it is now; null if nothing was written.",
  })
  async visit(
    @Root() { visitId }: Partial<VisitPayload>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Visit | null> {
    return visitId == null ? null : loadVisit(visitId, context, needsDetail(info));
  }
}
