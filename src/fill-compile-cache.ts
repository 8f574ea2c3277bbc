import { rehearse } from './rehearse.ts';
import { createEngine } from './server/engine.ts';
import './start.ts';

/*
 * Run where an image is built, with NODE_COMPILE_CACHE set: loads what the service loads and rehearses
 * once, so that Node.js keeps the compiled code at its end.
 */
await rehearse(createEngine());
