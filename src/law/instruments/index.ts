// Every instrument, in the order the registry shows them: the six documents of the gazette, then the national rules behind them.
import type { Instrument } from "../clause.ts";
import { ELDERLY_CARE } from "./133/index.ts";
import { REVIEW_SYSTEM } from "./68/index.ts";
import { ASSESSMENT } from "./70/index.ts";
import { IMPROVING_DISCLOSURE } from "./78/index.ts";
import { WINTER_FIRE_PLAN } from "./fire-winter-2023/index.ts";
import { NATIONAL } from "./national/index.ts";
import { PROCUREMENT_CLOSING } from "./procurement-2023/index.ts";

export const INSTRUMENTS: readonly Instrument[] = [
  ELDERLY_CARE,
  REVIEW_SYSTEM,
  ASSESSMENT,
  IMPROVING_DISCLOSURE,
  PROCUREMENT_CLOSING,
  WINTER_FIRE_PLAN,
  ...NATIONAL,
];
