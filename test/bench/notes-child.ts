import { readNotes } from './notes.ts';

process.stdout.write(JSON.stringify(readNotes()));
