// Tumed Left Banner (土默特左旗), the county we ship, as one value.
import type { County } from "../../src/county/schema.ts";
import { columns } from "./columns.ts";
import { gazette } from "./gazette.ts";
import { kinds } from "./kinds.ts";
import { organs } from "./organs.ts";
import { settings } from "./settings.ts";
import { topics } from "./topics.ts";

export { ASSESSED_UNITS } from "./settings.ts";

export const county: County = { ...settings, organs, columns, topics, kinds, gazette };
