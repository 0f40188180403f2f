/** The site's Markdown takes double braces for expressions and tags for components, but for those in code. */
export function escapedText(text) {
  return (text ?? "")
    .split(/(`[^`\n]+`)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll("{{", "&#123;&#123;").replace(/<(?=[A-Za-z/!])/g, "&lt;"),
    )
    .join("");
}
