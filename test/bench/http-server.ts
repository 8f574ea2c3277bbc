import { createServer } from 'node:http';
import { announce } from './announce.ts';

/** The limit of the runtime: node:http that parses the body and answers one fixed card. */
const ANSWER = JSON.stringify({
  cards: [{ summary: 'A fixed card', indicator: 'info', source: { label: 'limit' } }],
});

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString('utf8'));
    response.writeHead(200, { 'content-type': 'application/json' }).end(ANSWER);
  });
});
announce(server.listen(0, '127.0.0.1'));
