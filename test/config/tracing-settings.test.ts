import { inspect } from "node:util";
import { Environment, type Variables } from "../../src/config/environment";
import { readTracingSettings } from "../../src/config/tracing-settings";

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "https://collector.example:4318/" };

function settingsOf(variables: Variables) {
  const env = new Environment(variables);
  return { settings: readTracingSettings(env), problems: env.problems };
}

describe("where traces go", () => {
  it.each([
    [{}],
    [{ ...endpoint, OTEL_SDK_DISABLED: "true" }],
    [{ ...endpoint, OTEL_TRACES_EXPORTER: "none" }],
    [{ OTEL_SERVICE_NAME: "graph", OTEL_TRACES_SAMPLER: "always_on" }],
  ])("is nowhere with %j", (variables) => {
    expect(settingsOf(variables)).toEqual({ settings: undefined, problems: [] });
  });

  it("is the path of the standard below an endpoint, and an endpoint of their own as it is", () => {
    expect(settingsOf(endpoint).settings?.url).toBe("https://collector.example:4318/v1/traces");
    const own = { ...endpoint, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "https://traces.example/in?tenant=a" };
    expect(settingsOf(own).settings?.url).toBe("https://traces.example/in?tenant=a");
  });

  it("is set by a name, attributes and a sampler, which have defaults", () => {
    expect(settingsOf(endpoint).settings).toMatchObject({
      resource: { "service.name": "coverage-graph" },
      sampler: "parentbased_always_on",
      ratio: 1,
    });
    const { settings } = settingsOf({
      ...endpoint,
      OTEL_RESOURCE_ATTRIBUTES: "service.name=x, team=a%2Cb",
      OTEL_SERVICE_NAME: "graph",
      OTEL_TRACES_SAMPLER: "parentbased_traceidratio",
      OTEL_TRACES_SAMPLER_ARG: "0.25",
    });
    expect(settings).toMatchObject({
      resource: { "service.name": "graph", team: "a,b" },
      sampler: "parentbased_traceidratio",
      ratio: 0.25,
    });
  });

  it("keeps the collector's key out of sight", () => {
    const { settings } = settingsOf({ ...endpoint, OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20abc" });
    expect(settings?.headers["authorization"]?.reveal()).toBe("Bearer abc");
    expect(inspect(settings, { depth: 9 }) + JSON.stringify(settings)).not.toContain("abc");
  });

  it.each([
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "https://user:canary@collector.example"],
    ["OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "canary"],
    ["OTEL_RESOURCE_ATTRIBUTES", "a=%zz"],
    ["OTEL_TRACES_SAMPLER", "canary"],
    ["OTEL_TRACES_SAMPLER_ARG", "1.5"],
    ["OTEL_SDK_DISABLED", "yes"],
    ["OTEL_TRACES_EXPORTER", "zipkin"],
  ])("is refused at start where %s=%s, by name and without the value", (name, value) => {
    const { problems } = settingsOf({ ...endpoint, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: expected `));
    expect(problems[0]).not.toMatch(/canary|:4318/);
  });
});
