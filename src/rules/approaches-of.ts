import type { Approach } from '../terminology/site.ts';
import type { Subject } from './define-rule.ts';

/** The approaches the code of an epidural may stand for; caudal has no cervical code (62322 and 62323 alone). */
export function approachesOf({
  technique,
  codes,
}: Pick<Subject, 'technique' | 'codes'>): readonly Approach[] {
  if (technique === 'transforaminal') return ['transforaminal'];
  const isLumbar = codes.some(({ region }) => region === 'lumbar-sacral');
  return isLumbar ? ['interlaminar', 'caudal'] : ['interlaminar'];
}
