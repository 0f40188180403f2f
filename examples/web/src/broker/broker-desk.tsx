import { MemberDesk } from "../desk/member-desk";
import { Tabs, type Tab } from "../desk/tabs";
import { setParameters, useParameters } from "../session/place";
import { Compare } from "./compare/compare";
import { Requests } from "./requests";
import { Roster } from "./roster";

type View = "compare" | "roster" | "requests";

const tabs: readonly Tab<View>[] = [
  { name: "compare", label: "Compare a list" },
  { name: "roster", label: "Members" },
  { name: "requests", label: "Requests" },
];
const viewId = "broker-view";

/** The broker's desk: employers' lists, the roster, and the outcomes of requests. */
export function BrokerDesk() {
  const parameters = useParameters();
  const memberId = parameters.get("member");
  const view = tabs.find(({ name }) => name === parameters.get("view"))?.name ?? "compare";
  const show = (name: View): void => setParameters({ view: name, member: null });
  return (
    <>
      {memberId === null && <h1 className="desk-title">Members and lists</h1>}
      <Tabs
        label="The broker’s work"
        tabs={tabs}
        chosen={memberId === null ? view : null}
        onChoose={show}
        controls={viewId}
      />
      <div id={viewId} className="desk-view">
        {memberId !== null && <MemberDesk key={memberId} memberId={memberId} />}
        {/* A list that is half worked through is still there after a look elsewhere. */}
        <div hidden={memberId !== null || view !== "compare"}>
          <Compare />
        </div>
        {memberId === null && view === "roster" && <Roster />}
        {memberId === null && view === "requests" && <Requests />}
      </div>
    </>
  );
}
