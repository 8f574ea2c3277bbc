/** The paragraph of consent in notes that lack nothing of it. */
export const CONSENT =
  'CONSENT: Risks, benefits and alternatives were discussed; written consent was obtained.';
