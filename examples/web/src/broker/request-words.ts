import type { EndorsementAction, EndorsementRequestState } from "../operations.generated";
import type { Tone } from "../shell/badge";

export interface StateFacts {
  readonly tone: Tone;
  readonly label: string;
  /** What to do; empty if nothing. */
  readonly hint: string;
}

/** The states of a request, in words for the broker. */
export const stateFacts: Readonly<Record<EndorsementRequestState, StateFacts>> = {
  SENDING: { tone: "wait", label: "Being sent", hint: "It is under way." },
  DONE: { tone: "good", label: "Done", hint: "" },
  REFUSED: { tone: "bad", label: "Refused", hint: "Nothing was changed." },
  OUTCOME_UNKNOWN: {
    tone: "wait",
    label: "Not known",
    hint: "It was sent and its answer was lost. Look at the member before anything is sent again.",
  },
  NOT_SENT: { tone: "quiet", label: "Not sent", hint: "It never left: ask for it again." },
};

export const actionNames: Readonly<Record<EndorsementAction, { readonly label: string }>> = {
  ADD: { label: "Enrolment" },
  REMOVE: { label: "Removal" },
  RESTORE: { label: "Restoration" },
  CHANGE_PLAN: { label: "Change of plan" },
  UPDATE_MEMBER: { label: "Change of details" },
};
