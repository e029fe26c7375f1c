import { defineConfig } from 'vitest/config';

// Workers are reused between files, so that each opens the embedded database once.
export default defineConfig({
  test: {
    include: ['{src,architecture,test}/**/*.test.{ts,tsx}'],
    exclude: ['architecture/violations/**'],
    isolate: false,
    pool: 'threads',
    testTimeout: 20_000,
    globalSetup: 'src/testing/say-what-is-skipped.ts',
  },
});
