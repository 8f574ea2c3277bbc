import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import type { SpineImaging } from '../../chart/indication.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { type Concordance, concordanceOf, type Treated } from '../imaging-concordance.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { exceptZoster } from '../pain-patterns.ts';
import { treatedRegion } from '../treated-region.ts';
import { lacking, met, type Skipped, undocumented, type Verdict } from '../verdict.ts';

const ORDER: readonly Concordance[] = [
  'fits',
  'level-not-said',
  'day-not-said',
  'too-old',
  'other-side',
  'elsewhere',
];
const NAMES: Readonly<Record<SpineImaging['modality'], string>> = {
  mri: 'MRI',
  ct: 'CT',
  'ct-myelogram': 'CT myelogram',
  'x-ray': 'X-ray',
};

const nameOf = ({ modality, day }: SpineImaging): string =>
  `${NAMES[modality]}${day ? ` of ${day}` : ''}`;

const siteWords = ({ levels, regions }: SpineImaging): string =>
  [...(levels.length > 0 ? levels : regions)].slice(0, 4).join(', ');

const MISSING = 'MRI or CT finding at the treated level';

export const esiImagingCorrelationMissing = defineRule({
  id: 'esi-imaging-correlation-missing',
  family: 'epidural',
  title: 'MRI or CT that fits the treated level',
  stages: { 'order-sign': 'warning' },
  cites: [guide('S2', 'Imaging not correlated with the treated level'), LCD_EPIDURAL],
  needs: ['dateOfService', 'spineImaging', 'region', 'levels'],
  uses: ['approach', 'laterality', 'painStatements', 'diagnoses'],
  params: { 'esi.imaging_max_age_months': z.int().positive().nullable() },
  skips: onlyFor('an epidural injection', 'epidural'),
  evaluate(facts, params, { technique }): Verdict | Skipped {
    const approach = documentedValue(facts.approach);
    const isTransforaminal = technique === 'transforaminal' || approach === 'transforaminal';
    const treated: Treated = {
      region: treatedRegion(facts),
      levels: documentedValue(facts.levels) ?? [],
      side: isTransforaminal ? documentedValue(facts.laterality) : undefined,
      isTransforaminal,
      isCaudal: approach === 'caudal',
      date: documentedValue(facts.dateOfService),
      maxAgeMonths: params['esi.imaging_max_age_months'],
    };
    const studies = (documentedValue(facts.spineImaging) ?? []).filter(
      ({ modality }) => modality !== 'x-ray',
    );
    return exceptZoster(facts, treated.region, judge(studies, treated));
  },
});

/** Of several studies the one that says most decides. */
function judge(studies: readonly SpineImaging[], treated: Treated): Verdict {
  const weighed = studies.map((study) => ({ study, says: concordanceOf(study, treated) }));
  const [best] = ORDER.flatMap((says) => weighed.filter((one) => one.says === says));
  if (best) return verdictOn(best.study, best.says, treated);
  return undocumented(
    MISSING,
    'No MRI or CT of the spine is charted. Link the report, or write its finding at the treated level into the note.',
  );
}

function verdictOn(study: SpineImaging, says: Concordance, treated: Treated): Verdict {
  const evidence = [study.evidence];
  const name = nameOf(study);
  const where = treated.levels.join(', ') || 'the treated region';
  if (says === 'fits') return met(`${name} fits ${where}.`, evidence);
  if (says === 'level-not-said') {
    return undocumented(
      MISSING,
      `${name} says no level. Write what it shows at ${where} and that it explains the pain.`,
      evidence,
    );
  }
  if (says === 'other-side') {
    return lacking(
      `${name} tells of the ${study.side} side alone, and the ${treated.side} is treated. Link imaging that shows that side, or write why its finding explains the pain.`,
      evidence,
    );
  }
  if (says === 'elsewhere') {
    return lacking(
      `No MRI or CT tells of ${where}: ${name} shows ${siteWords(study)}. Link imaging of the treated level, or write why its finding explains the pain.`,
      evidence,
    );
  }
  const asked = `this policy takes imaging of the last ${treated.maxAgeMonths} months`;
  return says === 'too-old'
    ? lacking(`${name} is too old: ${asked}. Link a later study that fits ${where}.`, evidence)
    : undocumented('date of the imaging', `${name} bears no date; ${asked}. Chart it.`, evidence);
}
