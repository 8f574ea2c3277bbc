import express from 'express';
import { announce } from './announce.ts';

/** The ceiling: Express that parses the body and answers one fixed card. */
const app = express();
app.post('/cds-services/order-sign', express.json({ limit: '1mb' }), (_request, response) => {
  response.json({
    cards: [{ summary: 'A fixed card', indicator: 'info', source: { label: 'ceiling' } }],
  });
});
announce(app.listen(0, '127.0.0.1'));
