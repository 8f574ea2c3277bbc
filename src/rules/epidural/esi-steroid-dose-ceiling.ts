import { z } from 'zod';
import type { InjectedDrug } from '../../chart/performance.ts';
import { drugNamed } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const esiSteroidDoseCeiling = defineRule({
  id: 'esi-steroid-dose-ceiling',
  family: 'epidural',
  title: 'Steroid dose of one session within the ceiling',
  stages: { 'order-sign': 'warning', 'procedure-note-sign': 'warning' },
  cites: [LCD_EPIDURAL],
  needs: ['injectate'],
  params: { 'esi.dose_ceiling_mg': z.record(z.string(), z.number().positive()) },
  skips: onlyFor('an epidural injection', 'epidural'),
  evaluate({ injectate }, params) {
    if (injectate.state === 'undocumented') return skipped('no injected drug is charted');
    const ceilings = new Map(Object.entries(params['esi.dose_ceiling_mg']));
    const doses = [...Map.groupBy(injectate.value, genericName).entries()].flatMap(
      ([name, drugs]) => {
        const ceiling = ceilings.get(name);
        return ceiling === undefined ? [] : [{ name, ceiling, drugs, mg: totalMg(drugs) }];
      },
    );
    const [above] = doses.filter(({ mg, ceiling }) => mg > ceiling + 1e-9);
    if (above) {
      const { name, mg, ceiling, drugs } = above;
      const verdict = unmet(
        `${round(mg)} mg of ${name} in one session; this policy's ceiling is ${ceiling} mg. Lower the dose, or correct it if it is written wrongly.`,
        drugs.map(({ evidence }) => evidence),
      );
      return unlessLoose(injectate, 'the dose of this procedure', verdict);
    }
    if (doses.every(({ mg }) => mg === 0)) return skipped('no dose with a ceiling is charted');
    return met('Within the ceiling.', injectate.evidence);
  },
});

const genericName = ({ name }: InjectedDrug): string => drugNamed(name)?.name ?? name;

/** What was injected at several sites of a session counts together. */
const totalMg = (drugs: readonly InjectedDrug[]): number =>
  drugs.reduce((sum, { doseMg = 0 }) => sum + doseMg, 0);

const round = (mg: number): number => Math.round(mg * 100) / 100;
