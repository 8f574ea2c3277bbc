import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { LCD_TRIGGER_POINT } from '../lcds.ts';
import { met, undocumented } from '../verdict.ts';

export const tpiDryNeedling = defineRule({
  id: 'tpi-dry-needling',
  family: 'trigger-point',
  title: 'An injected substance for a code of injection',
  stages: { 'procedure-note-sign': 'critical' },
  cites: [guide('S3', 'does not apply to dry needling'), LCD_TRIGGER_POINT],
  needs: ['injectate'],
  params: {},
  skips({ family, codes }) {
    if (family !== 'trigger-point') return 'not a trigger point injection';
    return codes.length > 0 ? undefined : 'no code of injection';
  },
  evaluate({ injectate }, _params, { codes }) {
    if (injectate.state === 'documented' && injectate.value.length > 0) {
      const names = injectate.value.map(({ name }) => name).join(', ');
      return met(`Injected: ${names}.`, injectate.evidence);
    }
    const names = codes.map(({ code }) => code).join(', ');
    return undocumented(
      'substance injected',
      `${names} stands for an injection, but the note names no injected substance. If one was given, name it with its amount. Needling without injection is 20560 or 20561.`,
    );
  },
});
