import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as models from "kubernetes-models";
import { parseAllDocuments } from "yaml";
import { knownVariables, readManifests, readText, root, type Manifest } from "./support/deploy-files";
import { overlays, rendered } from "./support/overlays";

const manifests = readManifests();
const modules: Readonly<Record<string, string>> = {
  ConfigMap: "v1",
  Service: "v1",
  Deployment: "apps/v1",
  HorizontalPodAutoscaler: "autoscaling/v2",
  PodDisruptionBudget: "policy/v1",
  NetworkPolicy: "networking.k8s.io/v1",
};
const manifestOf = (kind: string): Manifest["content"] => manifests.find((one) => one.kind === kind)?.content;

/** What TypeScript has to say to manifests as they stand: their schemas as types know no key but their own. */
function typeErrorsOf(texts: readonly { readonly kind: string; readonly content: unknown }[]): string {
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-manifests-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const source = texts.map(({ kind, content }, index) =>
      [
        `import { ${kind} as Kind${index} } from "kubernetes-models/${modules[kind]}";`,
        `new Kind${index}(${JSON.stringify(content, null, 1)});`,
      ].join("\n"),
    );
    writeFileSync(join(folder, "manifests.ts"), source.join("\n"));
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "node16", "--types", "", "--ignoreConfig"];
    const tsc = join(root, "node_modules/.bin/tsc");
    return spawnSync(tsc, [...options, "manifests.ts"], { cwd: folder, encoding: "utf8", timeout: 60_000 }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isValid({ apiVersion, kind, content }: Manifest): Promise<void> {
  expect(apiVersion).toBe(modules[kind]);
  const { [kind]: Kind } = (await import(`kubernetes-models/${apiVersion}`)) as Record<string, typeof models.v1.Pod>;
  expect(() => new Kind!(content).validate()).not.toThrow();
}

describe.each(overlays)("the overlay %s", (overlay) => {
  const ofOverlay = rendered(overlay);
  const contentOf = (kind: string): Manifest["content"] => ofOverlay.find((one) => one.kind === kind)?.content;

  it("is valid, in its own namespace, with a released image", async () => {
    for (const manifest of ofOverlay) await isValid(manifest);
    const [namespace, ...others] = new Set(ofOverlay.map(({ content }) => content.metadata.namespace));
    expect([namespace, others]).toEqual([expect.stringMatching(/^coverage-graph/), []]);
    const { version } = JSON.parse(readText("package.json"));
    const [{ image }] = contentOf("Deployment").spec.template.spec.containers;
    expect(image).toMatch(new RegExp(`coverage-graph:${version}$`));
  });

  it("sets variables that the configuration reads, and counts its replicas", () => {
    const { data } = contentOf("ConfigMap");
    expect(Object.keys(data).filter((name) => !knownVariables().has(name))).toEqual([]);
    expect(data.REPLICAS).toBe(String(contentOf("HorizontalPodAutoscaler").spec.maxReplicas));
  });

  it("is what kubectl makes of it, where there is one", () => {
    const folder = join(root, "deploy/kubernetes/overlays", overlay);
    const { error, stdout } = spawnSync("kubectl", ["kustomize", folder], { encoding: "utf8", timeout: 30_000 });
    if (error) return;
    const made = parseAllDocuments(stdout).map((document) => (document as { toJS: () => unknown }).toJS());
    expect(made).toHaveLength(ofOverlay.length);
    expect(made).toEqual(expect.arrayContaining(ofOverlay.map(({ content }) => content)));
  });
});

describe("the Kubernetes manifests", () => {
  it("are the six that a deployment takes", () => {
    expect(manifests.map(({ kind }) => kind).sort()).toEqual(Object.keys(modules).sort());
  });

  it.each(manifests)("are valid: $kind", (manifest) => isValid(manifest));

  it("contain only keys that their schema has", () => {
    const all = [...manifests, ...overlays.flatMap(rendered)];
    const untyped = all.map(({ kind, content: { apiVersion: _, kind: __, ...content } }) => ({ kind, content }));
    expect(typeErrorsOf(untyped)).toBe("");
    const [misspelt] = untyped.filter(({ kind }) => kind === "Deployment");
    misspelt!.content.spec.template.spec.containers[0].readinesProbe = {};
    expect(typeErrorsOf([misspelt!])).toContain("readinesProbe");
  });

  it("mean the same pods", () => {
    const { selector, template } = manifestOf("Deployment").spec;
    const { labels } = template.metadata;
    expect(labels).toEqual(selector.matchLabels);
    expect(manifestOf("Service").spec.selector).toEqual(labels);
    expect(manifestOf("PodDisruptionBudget").spec.selector.matchLabels).toEqual(labels);
    expect(manifestOf("NetworkPolicy").spec.podSelector.matchLabels).toEqual(labels);
    for (const { labelSelector } of template.spec.topologySpreadConstraints) {
      expect(labelSelector.matchLabels).toEqual(labels);
    }
    const { scaleTargetRef } = manifestOf("HorizontalPodAutoscaler").spec;
    expect([scaleTargetRef.kind, scaleTargetRef.name]).toEqual(["Deployment", manifestOf("Deployment").metadata.name]);
  });

  it("set variables that the configuration reads, and no secret in the open", () => {
    const { data } = manifestOf("ConfigMap");
    const [container] = manifestOf("Deployment").spec.template.spec.containers;
    expect(data.REPLICAS).toBe(String(manifestOf("HorizontalPodAutoscaler").spec.maxReplicas));
    expect(Object.keys(data).filter((name) => !knownVariables().has(name))).toEqual([]);
    expect(Object.keys(data).filter((name) => /TOKEN|SECRET|PASSWORD|_KEY|DATABASE_URL/.test(name))).toEqual([]);
    expect(container.envFrom.map((from: object) => Object.keys(from)[0])).toEqual(["configMapRef", "secretRef"]);
    expect(data.INSURERS_FILE.startsWith(container.volumeMounts[1].mountPath)).toBe(true);
  });

  it("ask the paths and the port that the graph answers at, and write where the image does", () => {
    const [container] = manifestOf("Deployment").spec.template.spec.containers;
    const image = readText("deploy/Dockerfile");
    expect(image).toContain(`EXPOSE ${container.ports[0].containerPort}\n`);
    expect(image).toContain(`DATA_DIR=${container.volumeMounts[0].mountPath}`);
    const server = readText("src/composition/http-servers.ts");
    const { readinessProbe, livenessProbe, startupProbe } = container;
    for (const { httpGet } of [readinessProbe, livenessProbe, startupProbe]) {
      expect(server).toContain(`"${httpGet.path}"`);
      expect(httpGet.port).toBe(container.ports[0].name);
    }
    expect(readinessProbe.httpGet.path).toBe("/readyz");
    expect(livenessProbe.httpGet.path).toBe("/healthz");
    const { annotations } = manifestOf("Deployment").spec.template.metadata;
    const { ADMIN_PORT } = manifestOf("ConfigMap").data;
    expect(annotations["prometheus.io/port"]).toBe(ADMIN_PORT);
    expect(container.ports[1]).toEqual({ name: "admin", containerPort: Number(ADMIN_PORT) });
    expect(manifestOf("Service").spec.ports).toHaveLength(1);
    expect(manifestOf("Service").spec.ports[0].targetPort).toBe(container.ports[0].name);
  });

  it("run without rights, on a file system that cannot be written, and with time to end", () => {
    const { spec } = manifestOf("Deployment").spec.template;
    const [{ securityContext, lifecycle }] = spec.containers;
    expect(securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    expect(spec.securityContext.runAsNonRoot).toBe(true);
    expect(spec.automountServiceAccountToken).toBe(false);
    const deadlineSeconds = 15;
    const left = spec.terminationGracePeriodSeconds - lifecycle.preStop.sleep.seconds;
    expect(left).toBeGreaterThanOrEqual(deadlineSeconds + 15);
  });
});
