import type { InjectedDrug } from '../../chart/performance.ts';
import { drugNamed } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { onlyFor } from '../only-for.ts';
import { said } from '../said.ts';
import { isTransforaminal } from '../transforaminal.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, skipped, unmet } from '../verdict.ts';

const isParticulate = ({ name }: InjectedDrug): boolean => drugNamed(name)?.isParticulate === true;

export const tfesiCervicalParticulate = defineRule({
  id: 'tfesi-cervical-particulate',
  family: 'epidural',
  title: 'No particulate steroid through a foramen of neck or chest',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  safety: true,
  cites: [
    {
      title:
        'FDA warning of 2014 on serious neurologic events after epidural corticosteroids (recalled, wording not read)',
      grade: 'memory',
    },
    {
      title: 'Procedure instructions for cervical transforaminal injection (third-party)',
      quote: 'Dexamethasone mandatory',
      grade: 'third-party',
    },
  ],
  needs: ['injectate', 'region'],
  uses: ['approach'],
  params: {},
  skips: onlyFor('an epidural injection', 'epidural'),
  evaluate({ injectate, region, approach }, _params, procedure) {
    if (!isTransforaminal(procedure, approach)) return skipped('not transforaminal');
    if (region.state === 'undocumented') return skipped('the region is not charted');
    if (region.value !== 'cervical-thoracic') return skipped('not cervical or thoracic');
    if (injectate.state === 'undocumented') return skipped('no drug is named');
    // Any source that names a particulate steroid is a danger, whichever of them leads.
    const drugs = said(injectate).flatMap(({ value }) => value);
    const [drug] = drugs.filter(isParticulate);
    if (!drug) return met('No particulate steroid is named.', injectate.evidence);
    const verdict = unmet(
      `${drug.name} is particulate: injected into an artery beside a cervical or thoracic foramen it can cause stroke or spinal cord injury. Use a non-particulate steroid, such as dexamethasone sodium phosphate.`,
      [drug.evidence],
    );
    return unlessLoose(injectate, 'the steroid of this procedure', verdict);
  },
});
