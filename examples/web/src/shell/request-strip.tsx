import { useRequestNotes, type RequestNote, type UpstreamCall } from "../graph/request-notes";

/** For developers: the page's last requests, and their upstream calls. */
export function RequestStrip() {
  const notes = useRequestNotes();
  const [last] = notes;
  if (last === undefined) return null;
  return (
    <details className="requests">
      <summary>
        For developers: what the last requests cost. <strong>{last.name}</strong> took {count(last)} and {last.ms} ms
      </summary>
      <ol>
        {notes.map((note) => (
          <li key={note.id}>
            <p>
              <strong>{note.name}</strong> <span>{note.ms} ms</span>
            </p>
            <ul>
              {byRoute(note.calls).map(({ call, times }) => (
                <li key={`${call.upstream} ${call.method} ${call.route}`}>
                  <code>
                    {call.upstream} {call.method} {call.route}
                  </code>
                  {times > 1 && ` × ${times}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

function count({ calls }: RequestNote): string {
  return calls.length === 1 ? "1 upstream call" : `${calls.length} upstream calls`;
}

function byRoute(calls: readonly UpstreamCall[]): readonly { call: UpstreamCall; times: number }[] {
  const routes = new Map<string, { call: UpstreamCall; times: number }>();
  for (const call of calls) {
    const key = `${call.upstream} ${call.method} ${call.route}`;
    routes.set(key, { call, times: (routes.get(key)?.times ?? 0) + 1 });
  }
  return [...routes.values()];
}
