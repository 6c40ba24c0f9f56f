// Digests: SHA-256 always, SM3 (GB/T 32905) beside it where the runtime has it.
import { createHash, getHashes } from "node:crypto";

const HAS_SM3 = getHashes().includes("sm3");

export const sha256 = (...parts: (string | Uint8Array)[]): Buffer => digest("sha256", parts);
/** SM3, or 32 zero bytes where the runtime's OpenSSL was built without it: verification then says it was not checked. */
export const sm3 = (...parts: (string | Uint8Array)[]): Buffer => (HAS_SM3 ? digest("sm3", parts) : Buffer.alloc(32));
export const sm3IsAvailable = HAS_SM3;

const digest = (algorithm: string, parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
};
