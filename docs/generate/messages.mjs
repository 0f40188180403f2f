import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../../src");

/** Functions that create errors, and the positions of the code and the message among their arguments. */
const makers = {
  refusal: { code: 0, message: 1 },
  later: { code: 0, message: 1 },
  overloaded: { code: "OVERLOADED", message: 0 },
  badInput: { code: "BAD_USER_INPUT", message: 0 },
  DocumentTooLarge: { code: "OPERATION_TOO_LARGE", message: 0 },
  userError: { code: 0, message: 1 },
};

/** Every message for callers in the source, as `[code, message]`; `…` replaces the variable parts. */
export function callerMessages() {
  const found = readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("sandbox"))
    .flatMap((name) => messagesIn(readFileSync(join(root, name), "utf8")));
  const unique = new Map(found.map(([code, message]) => [`${code} ${message}`, [code, message]]));
  return [...unique.values()].sort((one, other) =>
    `${one[0]} ${one[1]}`.localeCompare(`${other[0]} ${other[1]}`, "en"),
  );
}

function messagesIn(source) {
  const file = ts.createSourceFile("file.ts", source, ts.ScriptTarget.Latest, true);
  const constants = new Map();
  const messages = [];
  const look = (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer) constants.set(node.name.getText(), node.initializer);
    messages.push(...messagesOf(node, constants));
    ts.forEachChild(node, look);
  };
  look(file);
  return messages;
}

function messagesOf(node, constants) {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    if (node.expression.getText() === "GraphQLError") return messagesOfError(node, constants);
    const maker = makers[node.expression.getText()];
    if (!maker) return [];
    const code = typeof maker.code === "string" ? maker.code : codeOf(node.arguments?.[maker.code]);
    return pairs(code, node.arguments?.[maker.message], constants);
  }
  if (!ts.isObjectLiteralExpression(node)) return [];
  return pairs(codeOf(propertyOf(node, "code")), propertyOf(node, "message"), constants);
}

/** `new GraphQLError("…", { extensions: { code: "…" } })`. */
function messagesOfError({ arguments: given }, constants) {
  const extensions = propertyOf(given?.[1], "extensions");
  return pairs(codeOf(propertyOf(extensions, "code")), given?.[0], constants);
}

function propertyOf(object, name) {
  return object?.properties?.find((one) => one.name?.getText() === name)?.initializer;
}

function pairs(code, expression, constants) {
  return code === undefined ? [] : textsOf(expression, constants).map((text) => [code, text]);
}

function codeOf(expression) {
  if (expression && ts.isStringLiteral(expression)) return expression.text;
  return expression && ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

function textsOf(expression, constants) {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) {
    return [expression.head.text + expression.templateSpans.map(({ literal }) => `…${literal.text}`).join("")];
  }
  if (ts.isConditionalExpression(expression)) {
    return [expression.whenTrue, expression.whenFalse].flatMap((one) => textsOf(one, constants));
  }
  const constant = ts.isIdentifier(expression) ? constants.get(expression.text) : undefined;
  return constant ? textsOf(constant, new Map()) : [];
}
