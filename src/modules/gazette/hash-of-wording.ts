// The hash that tells whether a wording is still the one that was read.
import { sha256 } from "../../platform/hash.ts";
import { hashedWords } from "./rules/wording.ts";

export const hashOfWording = (text: string): string => sha256(hashedWords(text)).toString("hex").slice(0, 32);
