import { defineConfig } from 'vitest/config';
import { identityConstants } from './src/outputs/story/identity.ts';

export default defineConfig({
  test: {
    projects: [
      {
        define: identityConstants(process.cwd()),
        test: {
          name: 'node',
          environment: 'node',
          // Modules are loaded once for all files: no test changes what another reads.
          isolate: false,
          // Processes: a BroadcastChannel reaches every thread, and one file's tabs would hear another's.
          pool: 'forks',
          // By itself Vitest leaves one core to the machine: of two, half.
          maxWorkers: 2,
          include: ['tests/**/*.test.ts'],
          testTimeout: process.env['LONG'] ? 600_000 : 30_000,
        },
      },
    ],
  },
});
