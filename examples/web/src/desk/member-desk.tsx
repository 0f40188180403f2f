import { useQuery } from "@apollo/client/react";
import { Member } from "../chart/member";
import { dateOfBirth } from "../graph/format";
import { problemAt, problemsOf } from "../graph/problem";
import { MemberDeskDocument } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";

/** What a broker sees: a member, found by member id, and the plan. */
export function MemberDesk({ memberId }: { readonly memberId: string }) {
  const { data, error, loading, refetch } = useQuery(MemberDeskDocument, {
    variables: { memberId },
    errorPolicy: "all",
    fetchPolicy: "network-only",
    notifyOnNetworkStatusChange: true,
  });
  const problems = problemsOf(error);
  const [problem] = problems;
  const member = data?.endorsement;
  const name = [member?.firstName, member?.lastName].filter(Boolean).join(" ");
  return (
    <div className="desk">
      <h1 className="desk-title">{name || `Member ${memberId}`}</h1>
      <Panel title="Cover and benefits" name="cover" busy={loading}>
        {problem && <Notice text={problem.text} what="the member" onRetry={() => void refetch()} retrying={loading} />}
        {loading && !member && <Skeleton lines={6} />}
        {!loading && !member && !problem && <p className="empty">The broker has no member {memberId}.</p>}
        {member?.birthDate && <p className="fine">Born {dateOfBirth(member.birthDate)}</p>}
        {member && <Member member={member} isUnread={(path) => problemAt(problems, path) !== undefined} />}
      </Panel>
    </div>
  );
}
