import type { SpineImaging } from '../../../src/chart/indication.ts';
import { esiImagingCorrelationMissing } from '../../../src/rules/epidural/esi-imaging-correlation-missing.ts';
import {
  day,
  documented,
  documentedInPart,
  planned,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { mri, pain, tells } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const treating = (levels: string[], ...studies: SpineImaging[]) => ({
  levels: documented(levels),
  spineImaging: documented(studies),
});
const ofMonths = { 'esi.imaging_max_age_months': 24 };

testRule(
  esiImagingCorrelationMissing,
  { 'esi.imaging_max_age_months': null },
  {
    met: {
      'an MRI that names the level': {
        procedure: planned('64483', treating(['L4-L5'], mri(['L4-L5']))),
        says: 'MRI fits L4-L5',
      },
      'the level in another region than the code, which another rule judges': {
        procedure: planned('64479', treating(['L4-L5'], mri(['L4-L5']))),
      },
      'a CT myelogram': {
        procedure: planned(
          '64483',
          treating(['L4-L5'], mri(['L4-L5'], { modality: 'ct-myelogram' })),
        ),
      },
      'the disc above the treated root': {
        procedure: planned('64483', treating(['L5'], mri(['L4-L5']))),
      },
      'the segment next to the one entered': {
        procedure: planned('62323', treating(['L5-S1'], mri(['L4-L5']))),
      },
      'one level among several': {
        procedure: planned('64483', treating(['L4-L5'], mri(['L1-L2', 'L5-S1']))),
      },
      'one treated level among two': {
        procedure: planned('64483', treating(['L1-L2', 'L5-S1'], mri(['L5-S1']))),
      },
      'one study among others': {
        procedure: planned('64483', treating(['L4-L5'], mri(['C5-C6']), mri(['L4-L5']))),
      },
      'words that call it concordant': {
        procedure: planned(
          '64483',
          treating(
            ['L4-L5'],
            mri([], { conclusion: 'Findings are concordant with left leg pain' }),
          ),
        ),
      },
      'a caudal injection under a finding higher up': {
        procedure: planned('62323', {
          ...treating(['S5'], mri(['L3-L4'])),
          approach: documented('caudal'),
        }),
      },
      'a cervical injection entered below the finding': {
        procedure: planned('62321', treating(['C7-T1'], mri(['C4-C5']))),
      },
      'no level is ordered': {
        procedure: planned('62323', { spineImaging: documented([mri(['L4-L5'])]) }),
      },
      'a finding on the treated side': {
        procedure: planned('64483', {
          ...treating(['L4-L5'], mri(['L4-L5'], { side: 'left' })),
          laterality: documented('left'),
        }),
      },
      'a finding on one side, and both are treated': {
        procedure: planned('64483', {
          ...treating(['L4-L5'], mri(['L4-L5'], { side: 'left' })),
          laterality: documented('bilateral'),
        }),
      },
      'a finding on one side, and an injection between the laminae from the other': {
        procedure: planned('62323', {
          ...treating(['L4-L5'], mri(['L4-L5'], { side: 'left' })),
          laterality: documented('right'),
        }),
      },
      'neither region nor level is ordered': {
        procedure: planned('62323', {
          region: undocumented,
          spineImaging: documented([mri(['L4-L5'])]),
        }),
      },
      'old imaging where no age is set': {
        procedure: planned(
          '64483',
          treating(['L4-L5'], mri(['L4-L5'], { day: day('2010-01-01') })),
        ),
      },
      'imaging just young enough': {
        procedure: planned(
          '64483',
          treating(['L4-L5'], mri(['L4-L5'], { day: day('2024-11-21') })),
        ),
        params: ofMonths,
      },
      'imaging of an age that cannot be counted': {
        procedure: planned('64483', {
          ...treating(['L4-L5'], mri(['L4-L5'])),
          dateOfService: undocumented,
        }),
        params: ofMonths,
      },
    },
    unmet: {
      'another level': {
        procedure: planned(
          '64483',
          treating(['L5-S1'], mri(['L1-L2'], { day: day('2026-09-01') })),
        ),
        says: 'MRI of 2026-09-01 shows L1-L2',
      },
      'a lumbar injection between the laminae far from the finding': {
        procedure: planned('62323', treating(['L5-S1'], mri(['L1-L2']))),
      },
      'another region': {
        procedure: planned(
          '62323',
          treating(['L4-L5'], mri([], { regions: ['cervical-thoracic'] })),
        ),
        says: 'cervical-thoracic',
      },
      'a transforaminal injection of the neck beside the finding': {
        procedure: planned('64479', treating(['C7'], mri(['C4-C5']))),
      },
      'transforaminal by words alone': {
        procedure: planned('62321', {
          ...treating(['C7-T1'], mri(['C4-C5'])),
          approach: documented('transforaminal'),
        }),
      },
      'a finding on the other side': {
        procedure: planned('64483', {
          ...treating(['L4-L5'], mri(['L4-L5'], { side: 'right' })),
          laterality: documented('left'),
        }),
        says: 'MRI tells of the right side alone, and the left is treated.',
      },
      'imaging a day too old': {
        procedure: planned(
          '64483',
          treating(['L4-L5'], mri(['L4-L5'], { day: day('2024-11-20') })),
        ),
        params: ofMonths,
        says: 'too old',
      },
    },
    undocumented: {
      'no imaging': { procedure: planned('64483', { levels: documented(['L4-L5']) }) },
      'an X-ray alone': {
        procedure: planned('64483', treating(['L4-L5'], mri(['L4-L5'], { modality: 'x-ray' }))),
        says: 'No MRI or CT',
      },
      'an MRI of which nothing is told': {
        procedure: planned('64483', treating(['L4-L5'], mri([]))),
        says: 'says no level',
      },
      'an MRI of the region that names no level': {
        procedure: planned('64483', treating(['L4-L5'], mri([], { regions: ['lumbar-sacral'] }))),
      },
      'words that do not call it concordant': {
        procedure: planned(
          '64483',
          treating(
            ['L4-L5'],
            mri([], { conclusion: 'Not concordant. Clinical correlation advised.' }),
          ),
        ),
      },
      'a study without a day where an age is set': {
        procedure: planned('64483', treating(['L4-L5'], mri(['L4-L5']))),
        params: ofMonths,
        says: 'bears no date',
      },
    },
    unchecked: {
      'imaging that could not be read may be of this level': {
        procedure: planned('64483', {
          ...treating(['L5-S1'], mri(['L1-L2'])),
          spineImaging: documentedInPart([mri(['L1-L2'])], 'reports: 403'),
        }),
        says: 'reports: 403',
      },
      'the EHR refused imaging': {
        procedure: planned('64483', { spineImaging: unreadable('imaging: 403') }),
      },
      'the pain might be zoster': {
        procedure: planned('64483', { painStatements: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'zoster, which no image shows': { procedure: planned('62323', tells(pain('zoster'))) },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);
