import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");

/**
 * What every `lazyMapper` in the source reads: for each field of its type, the wire fields that its reader and the functions
 * called by it take from a vendor's record, and the comments beside it.
 */
export function readMappers() {
  const files = readdirSync(join(root, "src"), { recursive: true })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(root, "src", file));
  const program = ts.createProgram(files, { ...optionsOf(), noEmit: true });
  const checker = program.getTypeChecker();
  const mappers = [];
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.startsWith(join(root, "src"))) continue;
    forEachNode(source, (node) => {
      const mapper = mapperIn(node, checker);
      if (mapper) mappers.push({ ...mapper, file: relative(root, source.fileName) });
    });
  }
  return mappers.sort((a, b) => a.file.localeCompare(b.file, "en"));
}

function optionsOf() {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

function mapperIn(node, checker) {
  if (!ts.isCallExpression(node) || node.expression.getText() !== "lazyMapper") return null;
  const [type, readers] = node.arguments;
  if (!ts.isIdentifier(type) || !ts.isObjectLiteralExpression(readers)) return null;
  const fields = readers.properties.filter(ts.isPropertyAssignment).map((property) => {
    const found = new Finder(checker);
    found.note(property);
    found.read(property.initializer);
    return { name: property.name.getText(), sources: [...found.sources], notes: [...found.notes] };
  });
  const few = fields.map((field) => ({ ...field, notes: field.notes.filter((note) => isOfFew(note, fields)) }));
  const vendors = [...new Set(fields.flatMap(({ sources }) => sources.map((source) => vendorOf.get(source))))];
  return { type: type.text, fields: few, vendors };
}

/** A comment that applies to most fields of a record says nothing about one of them. */
const isOfFew = (note, fields) => fields.filter(({ notes }) => notes.includes(note)).length <= 4;

/** The vendor of each `record.field` that was found. */
const vendorOf = new Map();

/** Walks a reader and the functions that it calls. */
class Finder {
  sources = new Set();
  notes = new Set();
  #seen = new Set();

  constructor(checker) {
    this.checker = checker;
  }

  read(node) {
    if (ts.isIdentifier(node)) return this.#follow(node);
    forEachNode(node, (inner) => {
      if (ts.isPropertyAccessExpression(inner)) this.#take(this.checker.getSymbolAtLocation(inner.name));
      if (ts.isBindingElement(inner)) this.#takeBound(inner);
      if (ts.isCallExpression(inner) && ts.isIdentifier(inner.expression)) this.#follow(inner.expression);
      if (ts.isCallExpression(inner)) inner.arguments.filter(ts.isIdentifier).forEach((given) => this.#follow(given));
    });
  }

  note(node) {
    const text = node.getSourceFile().text;
    const comments = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      .filter(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia)
      .map(({ pos, end }) => text.slice(pos + 2, end).trim());
    if (comments.length > 0) this.notes.add(comments.join(" "));
  }

  /** Follows functions of this repository, but not other mappers, whose fields have entries of their own. */
  #follow(identifier) {
    let symbol = this.checker.getSymbolAtLocation(identifier);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || this.#seen.has(declaration)) return;
    const { fileName } = declaration.getSourceFile();
    if (!fileName.startsWith(join(root, "src")) || fileName.includes("/upstream/")) return;
    this.#seen.add(declaration);
    if (ts.isFunctionDeclaration(declaration) && declaration.body) {
      this.note(declaration);
      declaration.parameters.forEach((parameter) => this.read(parameter));
      this.read(declaration.body);
    }
  }

  #takeBound(element) {
    const name = (element.propertyName ?? element.name).getText();
    const type = this.checker.getTypeAtLocation(element.parent);
    this.#take(this.checker.getPropertyOfType(this.checker.getNonNullableType(type), name));
  }

  /** A field that a wire shape declares. */
  #take(symbol) {
    for (const declaration of symbol?.declarations ?? []) {
      const shape = declaration.parent?.parent;
      if (!shape || !ts.isCallExpression(shape) || shape.expression.getText() !== "wireShape") continue;
      const source = `${shape.arguments[1].text}.${symbol.name}`;
      vendorOf.set(source, /upstream\/(\w+)\//.exec(declaration.getSourceFile().fileName)[1]);
      this.sources.add(source);
    }
  }
}

function forEachNode(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => forEachNode(child, visit));
}
