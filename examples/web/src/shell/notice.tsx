export interface NoticeProps {
  readonly text: string;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
  /** What the button loads again, for screen readers. */
  readonly what?: string;
}

/** Says what is missing, in its place, with a button to load it again. */
export function Notice({ text, onRetry, retrying = false, what }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d="M12 4 2.500 20h19zM12 10v4.500m0 2.500v.5" />
      </svg>
      <p>{text}</p>
      {onRetry && (
        <button type="button" className="button" onClick={retrying ? undefined : onRetry} aria-disabled={retrying}>
          {retrying ? "Trying…" : "Try again"}
          {what && <span className="visually-hidden">: {what}</span>}
        </button>
      )}
    </div>
  );
}
