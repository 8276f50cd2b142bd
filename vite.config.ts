import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses: the built page works below any path.
  base: './',
  plugins: [react()],
  build: { target: 'es2022' },
  worker: { format: 'es' },
  preview: { port: 4173 },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 60_000, // no test is about time, and a slow machine is none's fault: only one that hangs fails
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
