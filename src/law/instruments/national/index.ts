// The national rules behind the six documents: what the code cites or a contradiction needs, not a collection of laws.
import type { Instrument } from "../../clause.ts";
import { DISCLOSURE_REGULATION } from "./disclosure-regulation.ts";
import { CARE } from "./elderly-care.ts";
import { FIRE } from "./fire.ts";
import { PROCUREMENT } from "./procurement.ts";
import { REMEDIES } from "./remedies.ts";
import { SAFETY } from "./safety.ts";
import { SECRECY } from "./secrecy.ts";
import { WEBSITES } from "./websites.ts";

export const NATIONAL: readonly Instrument[] = [
  DISCLOSURE_REGULATION,
  ...REMEDIES,
  ...WEBSITES,
  ...SECRECY,
  ...SAFETY,
  ...FIRE,
  ...CARE,
  ...PROCUREMENT,
];
