// The years whose notice is shipped with the system. Later years are imported by an administrator; until then they are unpublished.
import { YEAR_2023 } from "./2023.ts";
import { YEAR_2024 } from "./2024.ts";
import { YEAR_2025 } from "./2025.ts";
import { YEAR_2026 } from "./2026.ts";
import { CalendarYear } from "./calendar-year.ts";

export const SHIPPED_YEARS: readonly CalendarYear[] = [YEAR_2023, YEAR_2024, YEAR_2025, YEAR_2026].map((year) => CalendarYear.parse(year));
