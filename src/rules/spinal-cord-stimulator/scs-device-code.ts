import { documentedValue } from '../../chart/fact.ts';
import type { GeneratorKind } from '../../chart/implant.ts';
import { type DeviceCode, deviceCode } from '../../terminology/device-codes.ts';
import { defineRule } from '../define-rule.ts';
import { billedOn } from '../lines-of-day.ts';
import { isStimulator } from '../stimulator.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';

const WORDS: Readonly<Record<GeneratorKind, string>> = {
  'non-rechargeable': 'a generator that is not rechargeable',
  rechargeable: 'a rechargeable generator',
  'high-frequency-rechargeable': 'a rechargeable high-frequency generator',
  'closed-loop-rechargeable': 'a rechargeable closed-loop generator',
  'integrated-rechargeable': 'an integrated rechargeable system',
};

export const scsDeviceCode = defineRule({
  id: 'scs-device-code',
  family: 'spinal-cord-stimulator',
  title: 'Device code that stands for the implanted generator',
  stages: { claim: 'warning' },
  cites: [
    {
      title: 'HCPCS C1607 (openpayer.com) and C1826 (hcpcslookup.com), archived',
      grade: 'third-party',
    },
  ],
  needs: ['lines'],
  uses: ['generator', 'dateOfService'],
  params: {},
  skips: isStimulator,
  evaluate({ lines, generator, dateOfService }) {
    const devices = billedOn(lines, documentedValue(dateOfService))
      .filter(({ bill }) => bill !== 'professional')
      .flatMap((line) => {
        const device = deviceCode(line.code);
        return device && isSure(device) ? [{ line, device }] : [];
      });
    if (devices.length === 0) return skipped('no generator is on a facility claim');
    if (generator.state === 'unreadable') return unchecked(generator.reason);
    if (generator.state === 'undocumented')
      return skipped('the chart does not say which generator');
    if (generator.loose) return skipped('the words cannot be tied to this procedure');
    const wrong = devices.filter(({ device }) => device.generator !== generator.value);
    const evidence = [...generator.evidence, ...wrong.map(({ line }) => line.evidence)];
    const [first] = wrong;
    if (!first?.device.generator)
      return met(`The chart tells of ${WORDS[generator.value]}.`, evidence);
    const said = `${first.device.code} stands for ${WORDS[first.device.generator]}; the chart tells of ${WORDS[generator.value]}`;
    // "Rechargeable" is also true of the kinds that have a code of their own.
    if (generator.value === 'rechargeable' && first.device.generator !== 'non-rechargeable')
      return undocumented(
        'the kind of generator',
        `${said}. Chart the system that was implanted.`,
        evidence,
      );
    return unmet(`${said}. Correct the code or the record, whichever is wrong.`, evidence);
  },
});

const isSure = ({ generator, certainty }: DeviceCode): boolean =>
  generator !== undefined && certainty !== 'uncertain';
