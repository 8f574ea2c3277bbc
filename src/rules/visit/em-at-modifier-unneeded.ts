import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { placesOf } from '../remedy.ts';
import { skipped, unmet } from '../verdict.ts';

/** Chiropractic manipulation, for which the modifier was made. */
const CHIROPRACTIC = /^9894[0-3]$/;

export const emAtModifierUnneeded = defineRule({
  id: 'em-at-modifier-unneeded',
  family: 'visit',
  title: 'Modifier AT on chiropractic care alone',
  stages: { claim: 'info' },
  scope: 'session',
  cites: [guide('S2', 'was originally developed for chiropractic Medicare billing')],
  needs: ['lines'],
  uses: ['dateOfService'],
  params: {},
  skips: () => undefined,
  evaluate({ lines, dateOfService }) {
    const marked = billedOn(lines, documentedValue(dateOfService)).filter(
      ({ code, modifiers }) => modifiers.includes('AT') && !CHIROPRACTIC.test(code),
    );
    if (marked.length === 0) return skipped('no line carries AT');
    return unmet(
      `${codesOf(marked)} carries AT (active treatment), which is for chiropractic manipulation. Pain procedures do not need it: take it off, unless your contractor asks for it.`,
      marked.map(({ evidence }) => evidence),
      { kind: 'modifier', lines: placesOf(marked), remove: 'AT' },
    );
  },
});
