// Every instrument, in the order the registry shows them: the six documents of the gazette, then the national rules behind them.
import type { Instrument } from "../clause.ts";
import { REVIEW_SYSTEM } from "./68/index.ts";
import { DISCLOSURE_REGULATION } from "./national/disclosure-regulation.ts";
import { IMPROVING_DISCLOSURE } from "./78/index.ts";
import { ASSESSMENT } from "./70/index.ts";

export const INSTRUMENTS: readonly Instrument[] = [REVIEW_SYSTEM, ASSESSMENT, IMPROVING_DISCLOSURE, DISCLOSURE_REGULATION];
