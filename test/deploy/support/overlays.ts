import { parse } from "yaml";
import { readManifests, readYaml, type Manifest } from "./deploy-files";

export const overlays = ["staging", "production"] as const;

/** The fields of a kustomization that the overlays use. */
interface Kustomization {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly resources: readonly string[];
  readonly images: readonly { readonly name: string; readonly newName?: string; readonly newTag: string }[];
  readonly patches: readonly {
    readonly target: { readonly kind: string; readonly name: string };
    readonly patch: string;
  }[];
}

/** RFC 6902, as far as the overlays use it. */
interface JsonPatch {
  readonly op: "replace" | "remove";
  readonly path: string;
  readonly value?: unknown;
}

const fields = ["apiVersion", "kind", "namespace", "resources", "images", "patches"];

/** The base's manifests as `kubectl kustomize` makes them of an overlay. Throws where it uses what this does not know. */
export function rendered(overlay: (typeof overlays)[number]): readonly Manifest[] {
  const kustomization = readYaml(`deploy/kubernetes/overlays/${overlay}/kustomization.yaml`) as Kustomization;
  const unknown = Object.keys(kustomization).filter((field) => !fields.includes(field));
  if (unknown.length > 0) throw new Error(`This test does not know ${unknown.join()}.`);
  const manifests = readManifests();
  for (const { target, patch } of kustomization.patches) {
    const found = manifests.find(({ kind, content }) => kind === target.kind && content.metadata.name === target.name);
    if (!found) throw new Error(`There is no ${target.kind} ${target.name}.`);
    for (const change of parse(patch) as readonly JsonPatch[]) apply(change, found.content);
  }
  for (const { kind, content } of manifests) {
    content.metadata.namespace = kustomization.namespace;
    if (kind !== "Deployment") continue;
    for (const container of content.spec.template.spec.containers) {
      const [name] = container.image.split(":");
      const image = kustomization.images.find((one) => one.name === name);
      if (image) container.image = `${image.newName ?? name}:${image.newTag}`;
    }
  }
  return manifests;
}

function apply({ op, path, value }: JsonPatch, content: Record<string, unknown>): void {
  const keys = path.slice(1).split("/");
  const last = keys.pop()!;
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, content);
  if (!(last in holder)) throw new Error(`There is nothing at ${path}.`);
  if (op === "remove") delete holder[last];
  else if (op === "replace") holder[last] = value;
  else throw new Error(`This test does not know the change ${String(op)}.`);
}
