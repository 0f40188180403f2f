import { ApolloProvider } from "@apollo/client/react";
import { useMemo } from "react";
import { Chart } from "../chart/chart";
import { MemberDesk } from "../desk/member-desk";
import { PlanDesk } from "../desk/plan-desk";
import { PreAuthDesk } from "../desk/pre-auth-desk";
import { createClient } from "../graph/client";
import { usePlace, type Place } from "../session/place";
import type { Session } from "../session/session";
import { RequestStrip } from "./request-strip";
import { RoleSwitch } from "./role-switch";
import { TopBar } from "./top-bar";

/** The page of one caller. Whoever acts as somebody else gets a client, and with it a cache, of that role's own. */
export function Workspace({ session }: { readonly session: Session }) {
  const place = usePlace(session);
  const { role } = place;
  const client = useMemo(() => createClient(session.tokens[role]), [session, role]);
  return (
    <ApolloProvider client={client}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <TopBar place={place} session={session} />
      <main className="page" id="content" tabIndex={-1}>
        <RoleSwitch role={role} />
        <Desk key={role} place={place} session={session} />
        <RequestStrip />
      </main>
    </ApolloProvider>
  );
}

function Desk({ place, session }: { readonly place: Place; readonly session: Session }) {
  switch (place.role) {
    case "BROKER":
      return <MemberDesk key={place.memberId} memberId={place.memberId} />;
    case "INSURER":
      return <PreAuthDesk insurance={place.insurance} insurances={session.insurances} />;
    case "BENEFITS_ADMIN":
      return <PlanDesk />;
    default:
      return <Chart key={place.patientId} id={place.patientId} role={place.role} />;
  }
}
