import fc from "fast-check";
import { matchColumns, missingColumns } from "../../examples/web/src/broker/compare/list-columns";
import { listedRows } from "../../examples/web/src/broker/compare/list-rows";
import { readList } from "../../examples/web/src/broker/compare/read-list";
import { orderOf, readDate } from "../../examples/web/src/broker/compare/written-date";
import { decimalSum } from "../../examples/web/src/insurer/decimal-sum";

const plans = [
  { id: "301", name: "Willow Essential" },
  { id: "302", name: "Twin" },
  { id: "303", name: "Twin" },
];
const listed = (text: string) => {
  const table = readList(text);
  return listedRows(table, { match: matchColumns(table.headers), dateOrder: null, plans });
};
const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });

describe("a list of an employer", () => {
  it.each([",", ";", "\t"])("has its columns matched by name, whatever parts them: %j", (separator) => {
    const text = [
      ["Surname", "First Name", "D.O.B.", "MEMBER-ID", "Active?", "Plan name"],
      ["O'Neil", "Ann", "1990-06-10", " M 1 ", "LEFT", "willow essential"],
    ]
      .map((cells) => cells.join(separator))
      .join("\r\n");
    expect(listed(`\ufeff${text}\r\n\r\n`)).toMatchObject({
      rows: [
        {
          member: {
            ...{ key: "2", memberId: "M 1", firstName: "Ann", lastName: "O'Neil", birthDate: "1990-06-10" },
            ...{ planId: "301", active: false },
          },
        },
      ],
      problems: [],
    });
  });

  it("leaves out what it cannot read for certain, and says which row that is", () => {
    const { rows, problems, notes } = listed(
      "Member id,Date of birth,Active,Plan\nM1,1990-02-30,,\nM2,1/2/90,,\nM3,,perhaps,\n,,,\nM4,,,Twin\n,1990-01-01,,301",
    );
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 4, 7]);
    expect(rows.map(({ member }) => [member.key, member.planId])).toEqual([["6", null]]);
    expect(notes.map(({ row }) => row)).toEqual([6]);
  });

  it("reports missing columns, and refuses lists that are too long, empty or malformed", () => {
    expect(missingColumns(matchColumns(["First name", "Plan"]))).toMatch(/Choose a column/);
    expect(missingColumns(matchColumns(["First name", "Born"]))).toBeNull();
    expect(() => readList(`Member id\n${"M1\n".repeat(5_001)}`)).toThrow(/more than 5,000 rows/);
    expect(() => readList("Member id,Plan\n")).toThrow(/no rows/);
    expect(() => readList('Member id\n"M1')).toThrow(/quotation mark/);
  });
});

describe("a date", () => {
  it("is read as it was written, in each form, and never as another day", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("-", "/", "."), (at, separator) => {
        const iso = at.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = iso.split("-");
        expect(readDate([year, month, day].join(separator), null)).toBe(iso);
        expect(readDate([day, month, year].join(separator), "DAY_FIRST")).toBe(iso);
        expect(readDate([Number(month), Number(day), year].join(separator), "MONTH_FIRST")).toBe(iso);
        expect(readDate([day, month, year].join(separator), null)).toBeNull();
      }),
    );
    expect(readDate("10 Jun 1990", null)).toBe("1990-06-10");
    expect(readDate("10-June-1990", null)).toBe("1990-06-10");
    expect(readDate("1990-06-10 00:00:00", null)).toBe("1990-06-10");
  });

  it("has its order from the whole column, and from nothing less", () => {
    expect(orderOf(["01/02/1990", "25/02/1990"])).toBe("DAY_FIRST");
    expect(orderOf(["01/02/1990", "02/25/1990"])).toBe("MONTH_FIRST");
    expect(orderOf(["01/02/1990", "03/04/1990"])).toBeNull();
    expect(orderOf(["25/02/1990", "02/25/1990"])).toBeNull();
  });
});

it("adds amounts exactly", () => {
  const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  const text = (units: bigint): string => {
    const digits = String(units < 0n ? -units : units).padStart(3, "0");
    return `${units < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1 }), (units) => {
      expect(decimalSum(units.map(text))).toBe(text(units.reduce((sum, one) => sum + one, 0n)));
    }),
  );
  expect(decimalSum([null])).toBeNull();
  expect(decimalSum(["1", null, "2.5"])).toBe("3.5");
});
