// In force means from the first day through the last; successive versions must meet exactly.
import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import { inForceOn, isInForce, type Span, spanFaults } from "./interval.ts";
import { addDays, plainDate, type PlainDate } from "./plain-date.ts";

const span = (from: string, to?: string) => (to === undefined ? { from: plainDate(from) } : { from: plainDate(from), to: plainDate(to) });
const OLD = span("2019-05-15", "2023-10-07");
const NEW = span("2023-10-08");

describe("what is in force on a day", () => {
  test.each([
    ["the day before it begins", "2019-05-14", false],
    ["its first day", "2019-05-15", true],
    ["its last day", "2023-10-07", true],
    ["the day after its last", "2023-10-08", false],
  ])("a rule on %s (%s): in force %s", (_when, day, expected) => {
    expect(isInForce(OLD, plainDate(day))).toBe(expected);
  });

  test("a rule without an end stays in force, and an end of null is no end", () => {
    expect(isInForce(NEW, plainDate("9999-12-31"))).toBe(true);
    expect(isInForce({ ...NEW, to: null }, plainDate("9999-12-31"))).toBe(true);
  });

  test("on the day of change only the new version answers", () => {
    expect(inForceOn([OLD, NEW], plainDate("2023-10-07"))).toEqual([OLD]);
    expect(inForceOn([OLD, NEW], plainDate("2023-10-08"))).toEqual([NEW]);
    expect(inForceOn([OLD, NEW], plainDate("2019-01-01"))).toEqual([]);
  });

  test("things that name their dates otherwise are asked through an accessor", () => {
    const clauses = [
      { id: "a", inForceFrom: OLD.from, inForceTo: OLD.to },
      { id: "b", inForceFrom: NEW.from },
    ];
    const found = inForceOn(clauses, plainDate("2024-01-01"), (clause) => ({ from: clause.inForceFrom, to: clause.inForceTo }));
    expect(found.map((clause) => clause.id)).toEqual(["b"]);
  });
});

describe("successive versions", () => {
  test("versions that meet have no fault, in whatever order they are listed", () => {
    expect(spanFaults([NEW, OLD])).toEqual([]);
    expect(spanFaults([])).toEqual([]);
  });

  test("a version that begins on the last day of the one before overlaps it by a day", () => {
    const next = span("2023-10-07");
    expect(spanFaults([OLD, next])).toEqual([{ kind: "overlap", items: [OLD, next], from: "2023-10-07", to: "2023-10-07" }]);
  });

  test("two versions without end overlap without end", () => {
    const other = span("2024-01-01");
    expect(spanFaults([NEW, other])).toEqual([{ kind: "overlap", items: [NEW, other], from: "2024-01-01" }]);
  });

  test("a day with no version is a hole, named from its first day through its last", () => {
    expect(spanFaults([OLD, span("2023-10-10")])).toEqual([{ kind: "hole", from: "2023-10-08", to: "2023-10-09" }]);
  });

  test("a version inside a longer one is an overlap and opens no hole after the shorter", () => {
    const inside = span("2020-01-01", "2020-12-31");
    expect(spanFaults([OLD, inside, NEW])).toEqual([{ kind: "overlap", items: [OLD, inside], from: "2020-01-01", to: "2020-12-31" }]);
  });

  test("a version that ends before it begins is named", () => {
    const reversed = span("2024-01-02", "2024-01-01");
    expect(spanFaults([reversed])).toEqual([{ kind: "reversed", item: reversed }]);
  });

  test("faults are found exactly where asking day by day finds them", () => {
    const start = plainDate("2023-01-01");
    const spans = fc.array(
      fc
        .record({ from: fc.nat(20), length: fc.nat(8), open: fc.boolean() })
        .map(({ from, length, open }): Span =>
          open && length === 0 ? { from: addDays(start, from) } : { from: addDays(start, from), to: addDays(start, from + length) },
        ),
      { minLength: 1, maxLength: 5 },
    );
    const covers = (fault: { from: PlainDate; to?: PlainDate }, day: PlainDate): boolean => fault.from <= day && (!fault.to || day <= fault.to);
    fc.assert(
      fc.property(spans, (items) => {
        const faults = spanFaults(items);
        const first = items.map((item) => item.from).toSorted()[0]!;
        const last = items.some((item) => item.to == null)
          ? addDays(start, 40)
          : items
              .map((item) => item.to!)
              .toSorted()
              .at(-1)!;
        for (let day = first; day <= last; day = addDays(day, 1)) {
          const count = inForceOn(items, day).length;
          const overlaps = faults.filter((fault) => fault.kind === "overlap" && covers(fault, day)).length;
          expect(overlaps, day).toBe(count < 2 ? 0 : (count * (count - 1)) / 2);
          expect(
            faults.some((fault) => fault.kind === "hole" && covers(fault, day)),
            day,
          ).toBe(count === 0);
        }
      }),
    );
  });
});
