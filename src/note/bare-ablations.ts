import type { Claim } from './claims.ts';

const ELSEWHERE_ABLATED = /^(?:sacroiliac|sympathetic)-radiofrequency-ablation$/;
const AT_THE_FACETS = /\b(?:facet|medial|lumbar|cervical|thoracic|third occipital|[CTL]\d)/i;

/** "Radiofrequency lesioning was done" tells of the ablation that was named with its nerves. */
export const withoutBareAblations = (claims: readonly Claim[]): readonly Claim[] =>
  claims.some(({ family }) => ELSEWHERE_ABLATED.test(family))
    ? claims.filter(
        ({ family, passages }) =>
          family !== 'radiofrequency-ablation' ||
          passages.some(({ text }) => AT_THE_FACETS.test(text)),
      )
    : claims;
