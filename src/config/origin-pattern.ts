/** `https://app.example.org`, or `https://*.example.org` for any one label in the place of the star. */
const originPattern = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

export function isOriginPattern(text: string): boolean {
  return originPattern.test(text);
}
