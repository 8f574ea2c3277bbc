import type { InjectedDrug } from '../../chart/performance.ts';
import { drugNamed } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { isInjection } from '../injections.ts';
import { met, skipped, undocumented } from '../verdict.ts';

export const injectateIncomplete = defineRule({
  id: 'injectate-incomplete',
  family: 'drug',
  title: 'Name, concentration and volume of every injectate',
  stages: { 'procedure-note-sign': 'warning' },
  suppressedBy: ['tpi-dry-needling'],
  cites: [
    guide('S1', 'medication injected (name, concentration, volume)'),
    guide('S3', 'substance name, concentration, and volume injected'),
  ],
  needs: ['injectate'],
  params: {},
  skips: (procedure) => (isInjection(procedure) ? undefined : 'no injection'),
  evaluate({ injectate }) {
    if (injectate.state === 'undocumented' || injectate.value.length === 0) {
      return undocumented(
        'drug, concentration and volume',
        'The note names no drug that was injected. Write name, concentration and volume of each.',
      );
    }
    const open = injectate.value.filter((one) => !isComplete(one));
    if (open.length === 0) return met('Every injectate is told in full.', injectate.evidence);
    if (injectate.loose) return skipped('the note’s words cannot be tied to this procedure');
    const names = open.map(({ name }) => name).join(', ');
    return undocumented(
      `concentration and volume of ${names}`,
      `The note does not give both concentration and volume, or the dose with one of them, of ${names}. Add them.`,
      open.map(({ evidence }) => evidence),
    );
  },
});

/**
 * Any two of dose, concentration and volume give the third; a carrier needs none of them, and what is
 * drawn from a body has no concentration.
 */
function isComplete({ name, doseMg, volumeMl, concentration }: InjectedDrug): boolean {
  const drug = drugNamed(name);
  if (drug?.kind === 'contrast' || drug?.group === 'diluent' || drug?.group === 'buffer')
    return true;
  if (drug?.kind === 'biologic') return volumeMl !== undefined;
  return [doseMg, volumeMl, concentration].filter((one) => one !== undefined).length >= 2;
}
