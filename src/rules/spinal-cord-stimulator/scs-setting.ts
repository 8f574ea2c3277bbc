import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { isStimulator, LCD_STIMULATORS, phaseOf } from '../stimulator.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

export const scsSetting = defineRule({
  id: 'scs-setting',
  family: 'spinal-cord-stimulator',
  title: 'Permanent stimulator in a hospital or surgery center',
  stages: { 'appointment-book': 'critical', 'order-sign': 'critical' },
  cites: [
    {
      ...LCD_STIMULATORS,
      quote: 'Permanent neurostimulators must be placed in an ASC or hospital',
    },
  ],
  needs: [],
  uses: ['setting', 'stage'],
  params: { 'scs.perm_setting': z.array(z.string()) },
  skips: isStimulator,
  evaluate({ setting, stage }, params, procedure) {
    const phase = phaseOf({ ...procedure, stage });
    const isGenerator = procedure.codes.some(({ code }) => code === '63685');
    if (phase !== 'permanent' && !isGenerator) return skipped('no permanent implant');
    if (setting.state === 'unreadable') return unchecked(setting.reason);
    if (setting.state === 'undocumented') return skipped('no place of service is charted');
    const place = setting.value;
    if (params['scs.perm_setting'].includes(place))
      return met(`Place of service ${place}.`, setting.evidence);
    return unmet(
      `A permanent stimulator is planned at place of service ${place}${place === '11' ? ' (office)' : ''}. This policy covers it in a hospital or an ambulatory surgery center: move it there.`,
      setting.evidence,
    );
  },
});
