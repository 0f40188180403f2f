import { useQuery } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { memberStatuses, MemberStatus } from "../desk/member-status";
import { PageButtons } from "../desk/page-buttons";
import { SelectField } from "../desk/select-field";
import { usePages } from "../desk/use-pages";
import { dateOfBirth, words } from "../graph/format";
import { problemsOf } from "../graph/problem";
import {
  BrokerPlansDocument,
  BrokerRosterDocument,
  type BrokerRosterQuery,
  type EndorsementFilter,
  type EndorsementStatus,
} from "../operations.generated";
import { addressWith, setParameters } from "../session/place";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";

type Member = NonNullable<BrokerRosterQuery["endorsements"]>["nodes"][number];

const membersOnPage = 25;

/** The broker's members, a page at a time. */
export function Roster() {
  const [search, setSearch] = useState("");
  const [status, setStatus] = useState<EndorsementStatus | "">("");
  const [planId, setPlanId] = useState("");
  const filter: EndorsementFilter = {
    ...(search && { search }),
    ...(status && { status: [status] }),
    ...(planId && { planId }),
  };
  const pages = usePages(JSON.stringify(filter));
  const { data, error, loading, refetch } = useQuery(BrokerRosterDocument, {
    variables: { filter, first: membersOnPage, after: pages.after },
    errorPolicy: "all",
    fetchPolicy: "no-cache",
    notifyOnNetworkStatusChange: true,
  });
  const [problem] = problemsOf(error);
  const list = data?.endorsements;
  return (
    <Panel
      title="Members"
      name="roster"
      busy={loading}
      aside={list?.totalCount != null && <span className="count">{list.totalCount} in all</span>}
    >
      <div className="filters">
        <Search onSearch={setSearch} />
        <SelectField
          label="Status"
          value={status}
          options={[{ value: "", label: "Any" }, ...memberStatuses.map((value) => ({ value, label: words(value) }))]}
          onChange={setStatus}
        />
        <PlanField value={planId} onChange={setPlanId} />
      </div>
      {problem && <Notice text={problem.text} what="members" onRetry={() => void refetch()} retrying={loading} />}
      {loading && !list && <Skeleton lines={8} />}
      {!loading && list?.nodes.length === 0 && (
        <p className="empty">
          {list.pageInfo.hasNextPage ? "None on this page; there is more to look through." : "No member fits."}
        </p>
      )}
      <ul className="lines" aria-label="Members">
        {list?.nodes.map((member) => (
          <MemberLine key={member.memberId} member={member} />
        ))}
      </ul>
      <PageButtons pages={pages} pageInfo={list?.pageInfo} busy={loading} what="members" />
    </Panel>
  );
}

function Search({ onSearch }: { readonly onSearch: (text: string) => void }) {
  const [text, setText] = useState("");
  const search = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form className="filter-search" onSubmit={search}>
      <label className="inline-field">
        <span>Name or member id</span>
        <input
          type="search"
          value={text}
          minLength={3}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => {
            setText(event.target.value);
            if (event.target.value === "") onSearch("");
          }}
        />
      </label>
      <button type="submit" className="button">
        Find
      </button>
    </form>
  );
}

interface PlanFieldProps {
  readonly value: string;
  readonly onChange: (planId: string) => void;
}

function PlanField({ value, onChange }: PlanFieldProps) {
  const { data } = useQuery(BrokerPlansDocument, { errorPolicy: "all" });
  const plans = (data?.plans ?? []).map(({ id, name }) => ({ value: id, label: name ?? `Plan ${id}` }));
  return (
    <SelectField label="Plan" value={value} options={[{ value: "", label: "Any" }, ...plans]} onChange={onChange} />
  );
}

function MemberLine({ member }: { readonly member: Member }) {
  const { memberId, status, birthDate, cityName } = member;
  const name = [member.firstName, member.middleName, member.lastName].filter(Boolean).join(" ");
  const born = birthDate === null ? null : `born ${dateOfBirth(birthDate)}`;
  return (
    <li className="line" data-member={memberId}>
      <div className="line-what">
        <a
          className="line-label"
          href={addressWith({ member: memberId })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            setParameters({ member: memberId });
          }}
        >
          {name || `Member ${memberId}`}
        </a>
        <p className="fine">{[memberId, born, cityName].filter(Boolean).join(" · ")}</p>
      </div>
      <MemberStatus status={status} />
    </li>
  );
}
