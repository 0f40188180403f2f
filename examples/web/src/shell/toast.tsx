import { useEffect, useSyncExternalStore } from "react";

export type ToastTone = "good" | "bad" | "quiet";

interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
}

const shownMs = 7_000;
const kept = 3;
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

/** Shows the result of an action in a corner of the page. Failures stay until they are dismissed. */
export function showToast(tone: ToastTone, text: string): void {
  change([...toasts, { id: nextId++, tone, text }].slice(-kept));
}

const dismiss = (id: number): void => change(toasts.filter((toast) => toast.id !== id));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place of toasts, once per page: see {@link showToast}. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastLine key={toast.id} {...toast} />
      ))}
    </div>
  );
}

function ToastLine({ id, tone, text }: Toast) {
  useEffect(() => {
    if (tone === "bad") return;
    const timer = setTimeout(() => dismiss(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className={`toast toast-${tone}`}>
      <p>{text}</p>
      <button type="button" className="icon-button" aria-label="Put this message away" onClick={() => dismiss(id)}>
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path d="M6 6l12 12M18 6 6 18" />
        </svg>
      </button>
    </div>
  );
}
