// Types of process-identity.mjs, which stays plain JavaScript because the bootstrap runs it before anything is installed.
export declare const isAlive: (pid: number) => boolean;
export declare const identityOf: (pid: number) => string | undefined;
export declare const commandOf: (pid: number) => string;
export declare const withFileLock: <T>(
  path: string,
  work: () => T | Promise<T>,
  options?: { timeoutMs?: number; onWait?: (holder: string) => void },
) => Promise<T>;
