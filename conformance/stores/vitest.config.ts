import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["test/temporary.ts"],
    include: ["conformance/stores/**/*.test.ts"],
    reporters: process.env["CI"] ? ["default", "./scripts/count-reporter.ts"] : ["default"],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
