import { readNote } from '../../note/read-note.ts';
import { rememberTexts } from '../remember-texts.ts';

/** What the note reader finds in some words of the chart. */
export const readingOf = rememberTexts(readNote);
