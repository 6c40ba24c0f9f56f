import { expect, test } from "vitest";
import { resultsOf } from "./results.ts";

const row = (number: number, person: number, business: number, total = person + business) => ({
  row: number,
  cells: [
    { column: "person", value: person },
    { column: "business", value: business },
    { column: "total", value: total },
  ],
});

test("rows of one kind of result are added up, people and others apart", () => {
  const results = resultsOf([row(1, 9, 9), row(3, 2, 1), row(5, 1, 0), row(8, 0, 4), row(24, 3, 5)]);
  expect(results.filter(({ total }) => total > 0)).toEqual([
    { name: "予以公开", persons: 2, others: 1, total: 3 },
    { name: "不予公开", persons: 1, others: 4, total: 5 },
  ]);
});

test("received, carried over and the sum of all results are no result", () => {
  expect(resultsOf([row(1, 5, 5), row(2, 5, 5), row(24, 5, 5), row(25, 5, 5)]).every(({ total }) => total === 0)).toBe(true);
});

test("a total that was corrected stays as it stands in the table", () => {
  expect(resultsOf([row(4, 1, 1, 3)]).find(({ name }) => name === "部分公开")).toMatchObject({ persons: 1, others: 1, total: 3 });
});
