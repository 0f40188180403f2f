import { ApolloProvider } from "@apollo/client/react";
import { useMemo } from "react";
import { BrokerDesk } from "../broker/broker-desk";
import { Chart } from "../chart/chart";
import { PlanDesk } from "../desk/plan-desk";
import { createClient } from "../graph/client";
import { InsurerDesk } from "../insurer/insurer-desk";
import { Morning } from "../morning/morning";
import { usePlace, type Place } from "../session/place";
import type { Session } from "../session/session";
import { RequestStrip } from "./request-strip";
import { Toasts } from "./toast";
import { TopBar } from "./top-bar";

/** The page of one caller. Each role has its own client and cache. */
export function Workspace({ session }: { readonly session: Session }) {
  const place = usePlace(session);
  const { role } = place;
  const client = useMemo(() => createClient(session.tokens[role]), [session, role]);
  return (
    <ApolloProvider client={client}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <TopBar role={role} />
      <main className="page" id="content" tabIndex={-1}>
        <Desk key={role} place={place} session={session} />
        <RequestStrip />
      </main>
      <Toasts />
    </ApolloProvider>
  );
}

function Desk({ place, session }: { readonly place: Place; readonly session: Session }) {
  switch (place.role) {
    case "BROKER":
      return <BrokerDesk />;
    case "INSURER":
      return <InsurerDesk insurance={place.insurance} insurances={session.insurances} />;
    case "BENEFITS_ADMIN":
      return <PlanDesk />;
    default:
      if (place.patientId === "") return <Morning />;
      return <Chart key={place.patientId} id={place.patientId} role={place.role} />;
  }
}
