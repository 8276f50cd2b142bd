import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { startPages } from './.ci/startPages.ts';

/**
 * What the built page may load and run: its own files, and nothing written into the page. `frame-ancestors` works only as the host's header (README).
 * Trusted Types: no string becomes a script; `lib/trustScripts.ts` lets the page's own workers pass.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:", // the figure, on its way to a PNG
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
};

/** Keeps the whole page for use without a network. A newer version waits until the person takes it (`store/updates.ts`). */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  includeAssets: [],
  manifest: {
    name: 'Initscope',
    short_name: 'Initscope',
    description: 'See, live, how a weight initializer carries signal and gradient through a neural network.',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,css,wasm,svg,png,gz}'],
    globIgnores: ['previews/**'], // what other places show of a link
    navigateFallback: 'index.html',
    clientsClaim: true, // the page of the first visit, too, gets its tools from what is kept
    inlineWorkboxRuntime: true,
    cleanupOutdatedCaches: true,
  },
});

export default defineConfig({
  // Relative addresses: the built page works below any path.
  base: './',
  plugins: [react(), contentSecurityPolicy, startPages(policy, process.env.SITE), offline],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // All that the first picture needs comes in one piece; what comes on demand takes of it what it uses.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
  preview: { port: 4173 },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 60_000, // no test is about time, and a slow machine is none's fault: only one that hangs fails
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
