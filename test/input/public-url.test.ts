import { isPublicUrl } from "../../src/input/public-url";

it.each([
  "https://plans.acme.org/x?y#z",
  "https://acme.org:8443",
  "https://docs.acme.example",
  "https://8.8.8.8/",
  "https://[2606:4700::1111]/",
])("lets %s through", (link) => {
  expect(isPublicUrl(link)).toBe(true);
});

it.each([
  "http://acme.org",
  "ftp://acme.org",
  "javascript:alert(1)",
  "acme.org",
  "",
  "https://",
  "https://user:pass@acme.org",
  "https://user@acme.org",
  "https://localhost",
  "https://localhost.",
  "https://LOCALHOST:9200",
  "https://intra",
  "https://db.internal",
  "https://printer.local.",
  "https://127.0.0.1",
  "https://2130706433",
  "https://0x7f.1",
  "https://0177.0.0.1",
  "https://10.1.2.3",
  "https://172.31.0.1",
  "https://192.168.1.1",
  "https://169.254.169.254/latest/meta-data",
  "https://100.64.0.1",
  "https://0.0.0.0",
  "https://255.255.255.255",
  "https://[::1]",
  "https://[::]",
  "https://[::ffff:10.0.0.1]",
  "https://[fe80::1]",
  "https://[fd00::1]",
  "https://[ff02::1]",
  "https://[64:ff9b::a00:1]",
  "https://[2002:a00:1::]",
  "https://[2001:0:a00:1::]",
])("keeps %s out", (link) => {
  expect(isPublicUrl(link)).toBe(false);
});

describe("where private addresses are allowed", () => {
  it.each(["http://127.0.0.1:4000/webhooks/bastion", "https://printer.local"])("lets %s through", (link) => {
    expect(isPublicUrl(link, true)).toBe(true);
    expect(isPublicUrl(new URL(link), true)).toBe(true);
  });

  it.each(["ftp://acme.org", "javascript:alert(1)", "http://user@127.0.0.1", "nowhere"])("keeps %s out", (link) => {
    expect(isPublicUrl(link, true)).toBe(false);
  });
});
