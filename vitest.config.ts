import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // Modules are loaded once for all files: no test changes what another reads.
          isolate: false,
          pool: 'threads',
          include: ['tests/**/*.test.ts'],
          testTimeout: process.env['LONG'] ? 600_000 : 30_000,
        },
      },
    ],
  },
});
