import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { webPages } from '../../src/server/web-pages.ts';
import { listen } from '../kit/listener.ts';
import { startService } from '../kit/service.ts';

const BUILT = 'src/web/dist';
const service = startService();

const html = async (path = '/') => {
  const response = await fetch(service.url() + path);
  return { response, text: await response.text() };
};
const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');

describe('a page', () => {
  it('runs and loads nothing from elsewhere, and nothing written into it', async () => {
    const { response, text } = await html();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy.split(';')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(text).not.toMatch(/<style|style="|<script(?![^>]*src=)|https?:\/\//);
  });

  it('is asked for anew each time, while what it loads is kept for good', async () => {
    const { response, text } = await html();
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('etag')).toBeTruthy();
    const headers = { 'accept-encoding': 'gzip' };
    const loaded = await Promise.all(
      scriptsIn(text).map((script) => fetch(service.url() + script, { headers })),
    );
    for (const one of loaded)
      expect(one.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    // A script of a few hundred bytes is not worth packing.
    expect(loaded.map((one) => one.headers.get('content-encoding'))).toContain('gzip');
  });

  it('says how to build it where it is not built', async () => {
    const app = express();
    app.use(webPages([{ path: '/', file: 'index.html' }], mkdtempSync(join(tmpdir(), 'unbuilt-'))));
    const server = await listen(app);
    const response = await fetch(server.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build:web');
    await server.close();
  });

  it('is no way to other files', async () => {
    for (const path of ['/assets/..%2f..%2fvite.config.ts', '/assets/', '/index.html', '/shared']) {
      expect((await fetch(service.url() + path)).status, path).toBe(404);
    }
  });
});

describe.each(globSync('**/index.html', { cwd: BUILT }))('the first load of %s', (file) => {
  it('brings less than 150 kB of compressed JavaScript', () => {
    const scripts = scriptsIn(readFileSync(join(BUILT, file), 'utf8'));
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(BUILT, path))).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  });
});
