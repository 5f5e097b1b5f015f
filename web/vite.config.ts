import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

import { licences } from './tools/licences';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.RIWAYA_SERVER ?? 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [svelte(), licences()],
  resolve: { alias: { $lib: at('./src/lib'), $views: at('./src/views') } },
  build: {
    outDir: at('../src/riwaya/web'),
    emptyOutDir: true,
    // Nothing inline: the Content-Security-Policy allows 'self' alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': server, '/health': server } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
