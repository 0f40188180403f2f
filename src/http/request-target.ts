export interface RequestTarget {
  readonly path: string;
  /** From the question mark on, or empty. */
  readonly search: string;
}

/** What a request is for. Clients that think they speak to a proxy write the whole address (RFC 9112, 3.2.2). */
export function requestTarget(url = "/"): RequestTarget {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(url)?.[0];
  const rest = absolute === undefined ? url : url.slice(absolute.length);
  const mark = rest.indexOf("?");
  const path = mark < 0 ? rest : rest.slice(0, mark);
  return { path: path === "" ? "/" : path, search: mark < 0 ? "" : rest.slice(mark) };
}
