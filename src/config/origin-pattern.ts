/** `https://app.example.org`, or `https://*.example.org`, where the star matches one label. */
const originPattern = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

export function isOriginPattern(text: string): boolean {
  return originPattern.test(text);
}
