import { describe, expect, it } from 'vitest';
import { aCondition, aScan, aVisit, ordered } from '../../kit/visits.ts';

const SCS = { code: '63650' };
const use = (...chart: unknown[]) => ordered(chart, SCS).substanceUse;
const clinical = (code: string) => ({ clinicalStatus: { coding: [{ code }] } });

describe('substance use on the list of conditions', () => {
  it.each(['F10.20', 'F11.20', 'F12.10', 'F14.20', 'F19.20'])('%s is active', (code) => {
    expect(use(aCondition(code))).toMatchObject({ value: { words: code, isAddressed: false } });
  });

  it.each(['F10.21', 'F11.11', 'F19.21'])('%s is in remission', (code) => {
    expect(use(aCondition(code))).toMatchObject({ value: { isAddressed: true } });
  });

  it('is in remission by its status or its remarks', () => {
    expect(use(aCondition('F10.20', clinical('remission')))).toMatchObject({
      value: { isAddressed: true },
    });
    const note = [{ text: 'On buprenorphine since 2024' }];
    expect(use(aCondition('F11.20', { note }))).toMatchObject({ value: { isAddressed: true } });
  });

  it.each([
    ['nicotine', aCondition('F17.210')],
    ['a depression', aCondition('F32.9')],
    ['what is over', aCondition('F10.20', clinical('resolved'))],
    [
      'what is refuted',
      aCondition('F10.20', { verificationStatus: { coding: [{ code: 'refuted' }] } }),
    ],
  ])('is none: %s', (_name, condition) => {
    expect(use(condition).state).toBe('undocumented');
  });

  it('that is active outweighs another in remission', () => {
    expect(use(aCondition('F10.21'), aCondition('F11.20'))).toMatchObject({
      value: { words: 'F11.20', isAddressed: false },
    });
  });
});

describe('substance use in words', () => {
  it.each([
    ['Current cocaine abuse.', false],
    ['Opioid use disorder, on buprenorphine.', true],
    ['Alcohol abuse in remission.', true],
  ])('"%s" is addressed: %s', (words, isAddressed) => {
    expect(use(aVisit('2026-11-01', `HISTORY: ${words}`))).toMatchObject({
      value: { isAddressed },
    });
  });

  it.each([
    'Denies illicit drug use.',
    'No alcohol abuse.',
    'Drinks alcohol on weekends.',
    'Smokes cigarettes daily.',
    'Family history of alcohol abuse.',
  ])('"%s" is none', (words) => {
    expect(use(aVisit('2026-11-01', `HISTORY: ${words}`)).state).toBe('undocumented');
  });

  it('addresses what stands on the list', () => {
    const note = aVisit('2026-11-01', 'HISTORY: Opioid use disorder, on buprenorphine.');
    expect(use(aCondition('F11.20'), note)).toMatchObject({ value: { isAddressed: true } });
  });

  it('of years ago is not asked', () => {
    expect(use(aVisit('2024-11-01', 'HISTORY: Current cocaine abuse.')).state).toBe('undocumented');
  });
});

it('substance use is unreadable where conditions or notes are', () => {
  expect(ordered([], { ...SCS, unread: ['conditions'] }).substanceUse.state).toBe('unreadable');
  expect(ordered([], { ...SCS, unread: ['notes'] }).substanceUse.state).toBe('unreadable');
  expect(use(aScan('2026-11-01')).state).toBe('unreadable');
});
