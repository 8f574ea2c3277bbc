import { createHmac } from 'node:crypto';

/** Makes pseudonyms: the same words give the same one, and only the key's owner could guess back. */
export type Pseudonym = (...words: string[]) => string;

/** Pseudonyms under a key that is kept out of the database: 32 hexadecimal digits. */
export const pseudonymsWith =
  (key: string): Pseudonym =>
  (...words) =>
    createHmac('sha256', key).update(JSON.stringify(words)).digest('hex').slice(0, 32);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An id a client made up, as it is where it is a UUID, else as a pseudonym: whatever somebody
 * writes into such a field, no words of a chart get into the database.
 */
export const uuidOrPseudonym = (id: string, pseudonym: Pseudonym): string =>
  UUID.test(id) ? id.toLowerCase() : pseudonym('id', id);
