import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Router } from 'express';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { createApp } from './app.ts';
import type { Engine } from './engine.ts';

/** How long open requests may take to end after a stop signal, in milliseconds. */
const DRAIN_MILLISECONDS = 10_000;

/** A running service. */
export interface Running {
  url: string;
  /** Refuses new requests, lets open ones end, then resolves. */
  stop: () => Promise<void>;
}

/** Starts to listen. Rejects with one clear error when the port is taken. */
export async function serve(
  { port, host }: Pick<Config, 'port' | 'host'>,
  { engine, log, demo }: { engine: Engine; log: Logger; demo?: Router },
): Promise<Running> {
  let accepting = true;
  const app = createApp({ engine, log, isAccepting: () => accepting, ...(demo && { demo }) });
  const server = await listen(app.listen(port, host));
  return {
    url: urlOf(server, host),
    stop() {
      accepting = false;
      return close(server);
    },
  };
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref();
  return promise;
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const { port }: Pick<AddressInfo, 'port'> =
    address && typeof address === 'object' ? address : { port: 0 };
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
