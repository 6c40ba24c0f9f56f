import { defineConfig } from "vitest/config";

// Everything but the browser: pure code, the database, the API.
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts", "counties/**/*.test.ts"],
    exclude: ["node_modules/**", "test/e2e/**"],
    globalSetup: ["test/support/cluster.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
