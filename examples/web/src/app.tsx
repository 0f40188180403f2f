import { useEffect, useState } from "react";
import { loadSession, type Session } from "./session/session";
import { Notice } from "./shell/notice";
import { Workspace } from "./shell/workspace";

/** Asks the sandbox who the page may act as, then shows what that caller sees. */
export function App() {
  const [session, setSession] = useState<Session>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setFailed(false);
    loadSession().then(setSession, () => setFailed(true));
  }, [attempt]);
  if (session) return <Workspace session={session} />;
  if (!failed)
    return (
      <p className="boot" role="status">
        Opening the desk…
      </p>
    );
  return (
    <main className="page">
      <h1 className="visually-hidden">Coverage desk</h1>
      <Notice text="The sandbox does not answer." onRetry={() => setAttempt(attempt + 1)} />
    </main>
  );
}
