import type { Citation } from './cite.ts';

/** The five source guides, by the names the rulebook gives them. */
const TITLES = {
  S0: 'Source guide S0 (pain management coding, Valiant Lifecare)',
  S1: 'Source guide S1 (pain management denials, PayerReady)',
  S2: 'Source guide S2 (pain management billing FAQ, Malakos)',
  S3: 'Source guide S3 (pain management billing guide, OmniMD)',
  S4: 'Source guide S4 (interventional pain coding)',
} as const;

/** Words of a source guide on which a rule rests. */
export const guide = (name: keyof typeof TITLES, quote: string): Citation => ({
  title: TITLES[name],
  quote,
  grade: 'seed',
});

/** A choice of our own, with its reason. */
export const design = (title: string): Citation => ({ title, grade: 'design' });
