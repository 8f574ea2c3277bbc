import type { Server } from 'node:http';

/** Writes the address of a server as JSON once it listens. */
export function announce(server: Server): void {
  server.once('listening', () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
  });
}
