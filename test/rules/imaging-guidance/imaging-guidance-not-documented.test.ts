import { imagingGuidanceNotDocumented } from '../../../src/rules/imaging-guidance/imaging-guidance-not-documented.ts';
import { documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  imagingGuidanceNotDocumented,
  {},
  {
    met: {
      'fluoroscopy is named': {
        procedure: performed('62323', { guidance: documented('fluoroscopy') }),
      },
    },
    undocumented: {
      'an epidural with imaging': { procedure: performed('62323'), says: '62323 includes' },
      'a facet injection': { procedure: performed('64490') },
      'an ablation': { procedure: performed('64635') },
      'a sacroiliac joint injection': { procedure: performed('27096') },
      'an injection of the sacroiliac nerves': { procedure: performed('64451') },
      'a sacroiliac ablation': { procedure: performed('64625') },
      'an epidural catheter with imaging': { procedure: performed('62325') },
    },
    unchecked: {
      'images and note could not be read': {
        procedure: performed('62323', { guidance: unreadable('imaging: 403') }),
      },
    },
    skipped: {
      'an epidural without imaging': { procedure: performed('62322') },
      'a facet injection under ultrasound has its own code': { procedure: performed('0216T') },
      'trigger points': { procedure: performed('20552') },
      'a paravertebral block': { procedure: performed('64461') },
    },
  },
);
