import { isUnreadable, type Readable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { fluoroscopyCodes } from '../fluoroscopy-codes.ts';
import { guide } from '../guides.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { said } from '../said.ts';
import { met, skipped, unchecked, undocumented, type Verdict } from '../verdict.ts';

export const esiContrastNotDocumented = defineRule({
  id: 'esi-contrast-not-documented',
  family: 'epidural',
  title: 'Contrast under imaging, or why not',
  stages: { 'procedure-note-sign': 'warning' },
  cites: [guide('S1', 'fluoroscopic guidance with contrast confirmation'), LCD_EPIDURAL],
  needs: ['guidance', 'contrast'],
  uses: ['contrastContraindication'],
  params: {},
  skips: onlyFor('an epidural injection', 'epidural'),
  evaluate({ guidance, contrast, contrastContraindication }, _params, procedure) {
    const shownBy = guidance.state === 'documented' ? guidance.value : undefined;
    const isByCode = shownBy === undefined && fluoroscopyCodes(procedure).length > 0;
    if (shownBy !== 'fluoroscopy' && shownBy !== 'ct' && !isByCode) {
      return skipped('no fluoroscopy or CT is documented');
    }
    if (contrast.state === 'documented') {
      const given = said(contrast).filter(({ value }) => value);
      if (given.length > 0) {
        return met(
          'Contrast is documented.',
          given.map(({ evidence }) => evidence),
        );
      }
    }
    if (contrastContraindication.state === 'documented') {
      const { value, evidence } = contrastContraindication;
      return met(`Contrast must not be given: ${value}.`, evidence);
    }
    if (isUnreadable(contrastContraindication)) return unchecked(contrastContraindication.reason);
    return askForContrast(contrast);
  },
});

const askForContrast = (contrast: Readable<boolean>): Verdict =>
  contrast.state === 'documented'
    ? undocumented(
        'why no contrast was given',
        'The note says that no contrast was given, and no source tells of an allergy to it or a pregnancy. If there was such a reason, write it.',
        contrast.evidence,
      )
    : undocumented(
        'contrast spread or epidurogram',
        'The note does not say that contrast confirmed the epidural spread. If it was given, describe the spread; if it must not be given, write why.',
      );
