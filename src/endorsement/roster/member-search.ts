import { badInput } from "../../input/bad-input";
import { foldedName } from "../folded-name";

const shortest = 3;
const longest = 200;

/** Finds members by part of a name, or by their complete id. Does not store the search text. */
export class MemberSearch {
  private readonly name: string;

  private constructor(private readonly text: string) {
    this.name = foldedName(text);
  }

  /** Null without a search text. Throws `BAD_USER_INPUT` for less than 3 characters. */
  static of(search: string | null | undefined): MemberSearch | null {
    if (search == null) return null;
    const text = search.trim();
    if ([...text].length >= shortest && text.length <= longest) return new MemberSearch(text);
    throw badInput(`search must have ${shortest} to ${longest} characters.`);
  }

  /** Whether it may be a member id: one word with a digit, which names do not have. */
  get memberId(): string | null {
    return /\p{N}/u.test(this.text) && !/\s/u.test(this.text) ? this.text : null;
  }

  /** `names`: given, middle and family name. People are looked for with the middle one and without. */
  finds({ memberId, names }: { readonly memberId: string; readonly names: readonly (string | null)[] }): boolean {
    if (memberId === this.text) return true;
    if (this.name === "") return false;
    const [given, middle, family] = names;
    const spellings = [
      [given, middle, family],
      [given, family],
      [family, given],
    ];
    return spellings.some((parts) => foldedName(parts.filter(Boolean).join(" ")).includes(this.name));
  }
}
