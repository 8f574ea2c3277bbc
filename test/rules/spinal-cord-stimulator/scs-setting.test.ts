import { scsSetting } from '../../../src/rules/spinal-cord-stimulator/scs-setting.ts';
import { documented, planned, unreadable } from '../../kit/chart.ts';
import { implant, stage } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const at = (place: string) => ({ setting: documented(place) });

testRule(
  scsSetting,
  { 'scs.perm_setting': ['19', '21', '22', '24'] },
  {
    met: {
      'an ambulatory surgery center': { procedure: implant(at('24')) },
      'a hospital': { procedure: implant(at('22')) },
    },
    unmet: {
      'the office': { procedure: implant(at('11')), says: '11 (office)' },
      'an urgent care facility': { procedure: implant(at('20')), says: 'service 20.' },
      'a generator alone in the office': { procedure: planned('63685', at('11')) },
      'a generator that is replaced there': {
        procedure: planned('63685', { ...at('11'), ...stage('replacement') }),
      },
      'a whole system that is replaced there': {
        procedure: implant({ ...at('11'), ...stage('replacement') }),
      },
      'leads that are to stay': {
        procedure: planned('63650', { ...at('11'), ...stage('permanent') }),
      },
    },
    unchecked: {
      'the place could not be read': {
        procedure: implant({ setting: unreadable('locations: 403') }),
      },
    },
    skipped: {
      'programming at a place that could not be read': {
        procedure: planned('95972', { setting: unreadable('403') }),
      },
      'no place is charted': { procedure: implant() },
      'a trial in the office': { procedure: planned('63650', { ...at('11'), ...stage('trial') }) },
      'leads of which nobody says that they stay': { procedure: planned('63650', at('11')) },
      'an epidural in the office': { procedure: planned('62323', at('11')) },
    },
  },
);
