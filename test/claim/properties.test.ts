import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import type { ServiceLine } from '../../src/chart/service-line.ts';
import { asServiceLine } from '../../src/claim/as-service-line.ts';
import { compareLines } from '../../src/claim/compare-lines.ts';
import { type CorrectedLine, correctedLines } from '../../src/claim/corrected-lines.ts';
import type { SupportedLine } from '../../src/claim/supported-line.ts';
import { claimLine, unreadable } from '../kit/chart.ts';
import { drug } from '../kit/drugs.ts';
import { coded, done, type Told } from '../kit/sessions.ts';

const CODES = [
  '62323',
  '64483',
  '64479',
  '64493',
  '64490',
  '64635',
  '27096',
  '20552',
  '20610',
  '64405',
  '64451',
  '64454',
  '64416',
  '64624',
  '64628',
  '62264',
  '63650',
  '62369',
  '80307',
];
const LEVELS = ['C5-C6', 'T12-L1', 'L1-L2', 'L3', 'L4', 'L5', 'L3-L4', 'L4-L5', 'L5-S1'];
const MODIFIERS = ['LT', 'RT', '50', 'KX', '59', 'JZ', 'JW', 'GA'];

const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** A procedure of any family, with any of its facts told. */
const told: fc.Arbitrary<PainProcedure> = fc
  .record({
    code: fc.constantFrom(...CODES),
    approach: some('interlaminar', 'transforaminal', 'caudal'),
    levels: fc.option(fc.uniqueArray(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 4 }), {
      nil: undefined,
    }),
    side: some('left', 'right', 'bilateral', 'midline'),
    guidance: some('fluoroscopy', 'ct', 'ultrasound', 'none'),
    intent: some('diagnostic', 'therapeutic'),
    lesion: some({ mode: 'thermal' }, { mode: 'pulsed' }, { temperatureC: 80 }),
    muscles: some(['trapezius'], ['trapezius', 'rhomboid', 'scalene']),
    joints: some(['knee'], ['knee', 'wrist'], ['ischial bursa']),
    nerves: some(['greater occipital'], ['suprascapular', 'greater occipital'], ['occipital']),
    doseMg: some(10, 42, 80),
    discardedMg: some(0, 20),
    isScan: fc.boolean(),
  })
  .map(({ code, doseMg, discardedMg, isScan, ...facts }) => {
    const named = Object.entries(facts).filter(([, value]) => value !== undefined);
    const given = drug('triamcinolone', {
      ...(doseMg !== undefined && { doseMg }),
      ...(discardedMg !== undefined && { discardedMg }),
    });
    const plain: Told = { ...Object.fromEntries(named), drugs: [given] };
    return done(code, plain, isScan ? { levels: unreadable('a scan') } : {});
  });

const plannedLine: fc.Arbitrary<ServiceLine> = fc
  .record({
    code: fc.constantFrom(...CODES, '64484', '64494', '64636', 'J3301', '77003', '99213'),
    modifiers: fc.uniqueArray(fc.constantFrom(...MODIFIERS), { maxLength: 3 }),
    units: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ code, modifiers, units }) => ({ ...claimLine(code, ...modifiers), units }));

const POLICIES = fc.constantFrom('MCR-FFS-2026', 'AETNA-2026', 'UHC-COMM-2026');

/** A supported line as it would be planned: with both sides in one form, where the form is open. */
const asPlanned = (line: SupportedLine): ServiceLine => {
  const isOpenBySide = line.open.some(({ modifiers }) => modifiers.includes('50'));
  const claimed = asServiceLine(line);
  return isOpenBySide ? { ...claimed, modifiers: [...claimed.modifiers, '50'] } : claimed;
};

const asClaimed = ({ code, modifiers, units }: CorrectedLine): ServiceLine => ({
  ...claimLine(code, ...modifiers),
  units,
});

it('a line is never supported without a fact that stands somewhere, and a rule with its grade', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 3 }), POLICIES, (session, policy) => {
      for (const { basis, units } of coded(session, { policy }).lines) {
        expect(units).toBeGreaterThan(0);
        expect(basis.facts.length).toBeGreaterThan(0);
        expect(basis.rules.length).toBeGreaterThan(0);
        for (const { evidence } of basis.facts) expect(evidence.length).toBeGreaterThan(0);
      }
    }),
  );
});

it('a claim of exactly the supported lines shows no difference', () => {
  fc.assert(
    fc.property(told, POLICIES, (procedure, policy) => {
      const supported = coded([procedure], { policy });
      const compared = compareLines(supported.lines.map(asPlanned), supported);
      expect(compared.filter(({ is }) => is !== 'same')).toEqual([]);
    }),
  );
});

it('corrected lines need no second correction', () => {
  fc.assert(
    fc.property(told, fc.array(plannedLine, { maxLength: 4 }), (procedure, planned) => {
      const first = correctedLines(compareLines(planned, coded([procedure], { planned })));
      const again = first.map(asClaimed);
      const second = compareLines(again, coded([procedure], { planned: again }));
      expect(second.filter(({ is }) => is === 'differs' || is === 'extra')).toEqual([]);
      expect(correctedLines(second).map(asClaimed)).toEqual(again);
    }),
  );
});

it('an unreadable level supports no line by level, and takes none off the claim', () => {
  fc.assert(
    fc.property(told, plannedLine, (procedure, line) => {
      const session = { ...procedure, levels: unreadable('a scan') };
      const supported = coded([session], { planned: [line] });
      const byLevel = supported.lines.filter(({ code }) => /^64(?:4[789]|63)/.test(code));
      expect(byLevel).toEqual([]);
    }),
  );
});
