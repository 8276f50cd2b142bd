import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a static host serves `dist/`; hosts differ. */
export interface Hosting {
  /** The path that the page stands below, with a slash at both ends. */
  readonly prefix: string;
  readonly wasmType: string;
  /** Serves `.gz` files as encoded: the browser unpacks them before the page sees them. */
  readonly gzipEncoded: boolean;
}

export interface StaticHost {
  readonly address: string;
  close(): Promise<void>;
}

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.gz': 'application/gzip',
};

/** Serves `dist/` on a free port, and nothing beside it. */
export async function serveDist({
  prefix = '/',
  wasmType = 'application/wasm',
  gzipEncoded = false,
}: Partial<Hosting> = {}): Promise<StaticHost> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = pathname.startsWith(prefix) ? await readFile(`${dist}/${name.slice(prefix.length)}`).catch(() => null) : null;
    if (!body) return response.writeHead(404).end();
    const extension = extname(name);
    const type = extension === '.wasm' ? wasmType : (types[extension] ?? 'application/octet-stream');
    response.writeHead(200, { 'Content-Type': type, ...(gzipEncoded && extension === '.gz' && { 'Content-Encoding': 'gzip' }) }).end(body);
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${prefix}`,
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
