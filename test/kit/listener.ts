import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** A real HTTP server on the loopback address, and who came to it. */
export interface Listener {
  url: string;
  port: number;
  /** Connections, whether or not a request followed. */
  connections: () => number;
  requests: () => string[];
  close: () => Promise<void>;
}

/** Listens on a free port; answers 404 unless told otherwise. */
export async function listen(
  answer: RequestListener = (_request, response) => void response.writeHead(404).end(),
): Promise<Listener> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    return answer(request, response);
  });
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const port = portOf(server);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connections: () => connections,
    requests: () => requests,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('a server without a port');
  return address.port;
}
