// Tables on a PDF's page by where their cells stand, over the whole page and in a column of it. Positions are in points, a character is 10 wide.
import { describe, expect, test } from "vitest";
import { linesOfPage, type Piece } from "./pdf-layout.ts";

const SIZE = 10;
const at = (y: number, ...cells: [x: number, text: string][]): Piece[] =>
  cells.map(([x, text]) => ({ text, x, y, width: [...text].length * SIZE, height: SIZE }));
const WIDTH = 500;

describe("a table on a page of one column", () => {
  const table = [
    ...at(600, [50, "序号"], [82, "学校"], [200, "经费（万元）"]),
    ...at(580, [50, "1"], [90, "南关小学"], [210, "36"]),
    ...at(560, [50, "2"], [90, "东湖中学"], [210, "780"]),
    ...at(540, [50, "3"], [90, "河口"], [121, "分校"], [210, "12"]),
    ...at(520, [50, "合计"], [210, "828"]),
  ];

  test("parts cells that stand close where other rows show that there are two, and none at a blank inside one", () => {
    expect(linesOfPage(table, WIDTH).slice(0, 4)).toEqual(["序号\t学校\t经费（万元）", "1\t南关小学\t36", "2\t东湖中学\t780", "3\t河口 分校\t12"]);
  });

  test("keeps the place of a cell that is empty", () => {
    expect(linesOfPage(table, WIDTH).at(-1)).toBe("合计\t\t828");
  });

  test("parts the words of a head that touch each other, and numbers that reach the next column", () => {
    const close = [
      ...at(600, [50, "序号"], [85, "书屋"], [200, "藏书（册）"], [254, "补助（元）"]),
      ...at(580, [50, "1"], [85, "河口书屋"], [200, "800"], [254, "4000"]),
      ...at(560, [50, "10"], [85, "竹山书屋"], [200, "650"], [254, "3300"]),
      ...at(540, [50, "11"], [85, "梅岭书屋"], [200, "720"], [254, "3600"]),
      ...at(520, [50, "2"], [85, "石桥书屋"], [200, "910"], [254, "4500"]),
      ...at(500, [50, "3"], [85, "茶亭书屋"], [200, "390"], [254, "2000"]),
    ];
    expect(linesOfPage(close, WIDTH).slice(0, 3)).toEqual([
      "序号\t书屋\t藏书（册）\t补助（元）",
      "1\t河口书屋\t800\t4000",
      "10\t竹山书屋\t650\t3300",
    ]);
  });

  test("is none of two rows only: text with wide gaps stays as it was", () => {
    expect(linesOfPage([...at(600, [50, "甲"], [200, "乙"], [400, "丙"]), ...at(580, [50, "甲"], [400, "丙"])], WIDTH)).toEqual([
      "甲\t乙\t丙",
      "甲\t丙",
    ]);
  });
});

describe("a page of two columns", () => {
  const columns = (top: number, left: string, right: string): Piece[] =>
    Array.from({ length: 6 }, (_, line) => at(top - line * 14, [40, left.repeat(20)], [260, right.repeat(20)])).flat();

  test("is parted by a table over its whole width, so that what stands below it comes behind it", () => {
    const table = [
      ...at(500, [40, "序号"], [120, "项目"], [420, "金额"]),
      ...at(484, [40, "1"], [120, "沟渠"], [420, "12"]),
      ...at(468, [40, "2"], [120, "桥涵"], [420, "9"]),
    ];
    const lines = linesOfPage([...columns(700, "甲", "乙"), ...table, ...columns(400, "丙", "丁")], WIDTH);
    expect(lines.map((line) => line.trim().slice(0, 1)).join("")).toBe(`${"甲".repeat(6)}${"乙".repeat(6)}序12${"丙".repeat(6)}${"丁".repeat(6)}`);
    expect(lines[13]).toBe("1\t沟渠\t12");
  });
});
