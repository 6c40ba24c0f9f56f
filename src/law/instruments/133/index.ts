// 133号, whole: 17 articles, 125 clauses.
import type { Instrument } from "../../clause.ts";
import { FILING } from "./filing.ts";
import { GENERAL } from "./general.ts";
import { HEAD } from "./head.ts";
import { HOMES_CARE } from "./homes-care.ts";
import { HOMES } from "./homes.ts";
import { LIABILITY } from "./liability.ts";
import { OVERSIGHT } from "./oversight.ts";

export const ELDERLY_CARE: Instrument = {
  ...HEAD,
  clauses: [...GENERAL, ...FILING, ...HOMES, ...HOMES_CARE, ...OVERSIGHT, ...LIABILITY],
};
