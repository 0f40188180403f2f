import { ConfigError } from "../config/config-error";

/** Why the graph could not start, and what to do. Never an error's own text, which may contain anything. */
export function startProblem(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { name, code, syscall, port } = detailsOf(error);
  if (syscall === "listen") {
    if (code === "EADDRINUSE") return `Port ${port} is in use, perhaps by another sandbox. ${another}`;
    if (code === "EACCES")
      return `This user is not allowed to open port ${port}, as usual for ports below 1024. ${another}`;
    if (code === "EADDRNOTAVAIL")
      return "HOST is not an address of this machine: omit it, or use 127.0.0.1 or 0.0.0.0.";
  }
  if (code === "MODULE_NOT_FOUND")
    return "A file of the graph is missing. The sandbox is not in the production image: run it from the source.";
  return `The graph could not start: ${name}${code === undefined ? "" : ` (${code})`}`;
}

const another = "Choose another port: npm run sandbox -- --port 4001, or PORT=4001 npm start.";

interface Details {
  readonly name: string;
  readonly code?: string;
  readonly syscall?: string;
  readonly port?: number;
}

function detailsOf(error: unknown): Details {
  if (!(error instanceof Error)) return { name: "Error" };
  const { code, syscall, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  return { name: error.name, code, syscall, port };
}
