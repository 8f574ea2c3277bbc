import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type RequestHandler, type Router } from 'express';
import helmet from 'helmet';

/** A page of `src/web`, at its own address. */
export interface WebPage {
  path: string;
  /** Its HTML file in the built folder. */
  file: string;
  /** Servers it may call besides our own, as origins or addresses. */
  connectsTo?: readonly string[];
  /** Origins that may show it in a frame. */
  framedBy?: readonly string[];
}

const BUILT = fileURLToPath(new URL('../web/dist', import.meta.url));

/** Serves built pages and what they load. Without a build each page says how to make one. */
export function webPages(pages: readonly WebPage[], folder = BUILT): Router {
  const router = express.Router({ strict: true, caseSensitive: true });
  const compress = compression();
  for (const page of pages) router.get(page.path, guarded(page), compress, showPage(page, folder));
  // The names of these files change with their content.
  const files = express.static(join(folder, 'assets'), {
    immutable: true,
    maxAge: '1y',
    index: false,
    redirect: false,
  });
  router.use('/assets', compress, files);
  return router;
}

/** Nothing runs or loads that does not come from this server. */
const guarded = ({ connectsTo = [], framedBy = [] }: WebPage): RequestHandler[] => [
  (_request, response, next) => {
    // It knows no list of origins; `frame-ancestors` does.
    response.removeHeader('X-Frame-Options');
    next();
  },
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'", ...connectsTo],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: framedBy.length > 0 ? [...framedBy] : ["'none'"],
      },
    },
    xFrameOptions: false,
  }),
];

const showPage =
  ({ file }: WebPage, folder: string): RequestHandler =>
  (_request, response, next) => {
    response.sendFile(file, { root: folder, cacheControl: false, headers: FRESH }, (error) => {
      if (!error || response.headersSent) return;
      if ('code' in error && error.code === 'ENOENT')
        response.status(503).type('text').send(ABSENT);
      else next(error);
    });
  };

const FRESH = { 'Cache-Control': 'no-cache' };

const ABSENT = 'The web pages are not built. Run `npm run build:web`, then load this page again.\n';
