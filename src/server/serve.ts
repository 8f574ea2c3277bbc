import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Router } from 'express';
import { createApp } from './app.ts';
import type { Surroundings } from './surroundings.ts';

/** How long open requests may take to end after a stop signal, in milliseconds. */
const DRAIN_MILLISECONDS = 10_000;
const CLOSING_MILLISECONDS = 50;
/** A client that sends more slowly than this is cut off, so that it holds no place. */
const REQUEST_MILLISECONDS = 30_000;
const HEADERS_MILLISECONDS = 10_000;
/**
 * How long an idle connection stays open: longer than balancers keep theirs (nginx and AWS 60 s), or
 * one of them sends a request into a connection that is being closed and tells its caller 502.
 */
const IDLE_MILLISECONDS = 75_000;

/** A running service. */
export interface Running {
  url: string;
  /** Refuses new requests, lets open ones end, closes the store, then resolves. */
  stop: () => Promise<void>;
}

/** Starts to listen. Rejects with one clear error when the port is taken. */
export async function serve(around: Surroundings, demo?: Router): Promise<Running> {
  const { config, store } = around;
  let accepting = true;
  const app = createApp(around, { demo, isAccepting: () => accepting });
  const server = await listen(app.listen(config.port, config.host)).catch(async (error) => {
    await store.close();
    throw error;
  });
  server.requestTimeout = REQUEST_MILLISECONDS;
  server.headersTimeout = HEADERS_MILLISECONDS;
  server.keepAliveTimeout = IDLE_MILLISECONDS;
  return {
    url: urlOf(server, config.host),
    async stop() {
      accepting = false;
      await close(server);
      await store.close();
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
  // A connection whose request ends only now would be kept for its next one.
  const closing = setInterval(() => server.closeIdleConnections(), CLOSING_MILLISECONDS);
  server.close(() => {
    clearInterval(closing);
    resolve();
  });
  setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref();
  return promise;
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const { port }: Pick<AddressInfo, 'port'> =
    address && typeof address === 'object' ? address : { port: 0 };
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
