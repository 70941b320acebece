import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["test/temporary.ts"],
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    reporters: process.env["CI"] ? ["default", "./scripts/count-reporter.ts"] : ["default"],
    testTimeout: 60_000,
  },
});
