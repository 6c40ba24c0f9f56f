// Where a table of the gazette stands: in a column, over the width of the page, or on a page turned on its side. How it is set there is in table-setting.ts.
import { fitsIn, type Room, type SetTable, sizeThatFits, tableIn, type TablePiece } from "./table-setting.ts";

export type Place = "column" | "page" | "turned";
/** `split`: may go on in the next column or page. */
export type PlacedTable = SetTable & { place: Place; split: boolean };

const CELL = { sides: 5, ends: 7 };
const ROOMS: Record<Place, Room> = {
  column: { width: 231, height: 690, ...CELL },
  page: { width: 481, height: 690, ...CELL },
  turned: { width: 703, height: 440, ...CELL },
};
const [LARGE, SMALL, SMALLEST] = [8.5, 8, 5];
/** A table that is higher than this in a column gets the width of the page. */
const HIGH_IN_COLUMN = 600;
/** A table as low as this is kept in one piece. */
const LOW = 130;

const placed = (table: TablePiece, place: Place, size: number): PlacedTable => {
  const set = tableIn(table, ROOMS[place], size);
  return { ...set, place, split: set.height > LOW };
};

export const tableSet = (table: TablePiece): PlacedTable => {
  const columns = table.weights.length;
  if (fitsIn(table, ROOMS.column, SMALL)) {
    const inColumn = placed(table, "column", columns > 4 ? SMALL : LARGE);
    if (columns <= 3 || inColumn.height <= HIGH_IN_COLUMN) return inColumn;
  }
  if (fitsIn(table, ROOMS.page, SMALL)) return placed(table, "page", SMALL);
  return placed(table, "turned", sizeThatFits(table, ROOMS.turned, SMALL, SMALLEST));
};
