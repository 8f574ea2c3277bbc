import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same, found out in a time that tells nothing of either. */
export const isSameSecret = (given: string, secret: string): boolean =>
  timingSafeEqual(digest(given), digest(secret));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
