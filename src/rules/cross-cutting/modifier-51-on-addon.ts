import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import {
  aroundLines,
  codeList,
  evidenceOfLines,
  linesFor,
  NO_CLAIM_LINE,
  onClaim,
} from '../lines.ts';
import { placesOf } from '../remedy.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const modifier51OnAddon = defineRule({
  id: 'modifier-51-on-addon',
  family: 'cross-cutting',
  title: 'Modifier 51 only where a payer asks for it',
  stages: { claim: 'info' },
  cites: [
    {
      title: 'Medicare applies the multiple procedure reduction itself (recalled)',
      grade: 'memory',
    },
    guide('S2', 'Most payer systems apply this automatically'),
  ],
  needs: ['lines'],
  uses: aroundLines,
  /** Null: the payer's wish is not known, so that only add-on codes are judged. */
  params: { 'mod51.required_by_payer': z.boolean().nullable() },
  skips: () => undefined,
  evaluate(facts, params, procedure) {
    const lines = onClaim(linesFor(facts, procedure).own);
    if (lines.length === 0) return skipped(NO_CLAIM_LINE);
    const marked = lines.filter(({ modifiers }) => modifiers.includes('51'));
    const addOns = marked.filter(({ known }) => known?.addOnTo);
    if (addOns.length > 0) {
      return unmet(
        `Modifier 51 stands on the add-on ${codeList(addOns)}. Leave it off: an add-on is never a second procedure.`,
        evidenceOfLines(addOns),
        { kind: 'modifier', lines: placesOf(addOns), remove: '51' },
      );
    }
    if (marked.length > 0 && params['mod51.required_by_payer'] === false) {
      return unmet(
        `Modifier 51 stands on ${codeList(marked)}, and this payer adds it by itself. Leave it off.`,
        evidenceOfLines(marked),
        { kind: 'modifier', lines: placesOf(marked), remove: '51' },
      );
    }
    return met('No line carries a modifier 51 that it should not.', evidenceOfLines(lines));
  },
});
