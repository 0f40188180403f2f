import { tracingVariables, variables } from "../../../docs/generate/variables.json";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments, parse } from "yaml";

export const root = join(__dirname, "../../..");

export function readText(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

export function readYaml(file: string): unknown {
  return parse(readText(file), { strict: true, uniqueKeys: true, merge: true });
}

export interface Manifest {
  readonly file: string;
  readonly apiVersion: string;
  readonly kind: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a validator says what it is
  readonly content: any;
}

/** The manifests that every deployment has. */
export function readManifests(): readonly Manifest[] {
  const { resources } = readYaml("deploy/kubernetes/base/kustomization.yaml") as { readonly resources: string[] };
  return resources.flatMap((file) =>
    parseAllDocuments(readText(`deploy/kubernetes/base/${file}`), { strict: true, uniqueKeys: true }).map(
      (document) => {
        if (!("toJS" in document) || document.errors.length > 0) throw new SyntaxError(file);
        const content = document.toJS();
        return { file, apiVersion: content.apiVersion, kind: content.kind, content };
      },
    ),
  );
}

/** Variables that the configuration reads, and those that the tracing SDK and Node read themselves. */
export function knownVariables(): ReadonlySet<string> {
  return new Set([...Object.keys(variables), ...tracingVariables]);
}
