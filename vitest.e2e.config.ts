import { defineConfig } from "vitest/config";

// Journeys in a real browser: one file after the other, for they share the machine's few cores.
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: ["test/support/cluster.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
