import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { cardsFor } from '../../cards/index.ts';
import { Card } from '../../src/cds/card.ts';
import type { Finding } from '../../src/check/finding.ts';
import { aFinding, cardContext } from '../kit/finding.ts';

const cards = (...findings: Finding[]) => cardsFor(findings, cardContext()).map(({ card }) => card);
const only = (...findings: Finding[]) => {
  const [card, ...more] = cards(...findings);
  if (!card || more.length > 0) throw new Error(`${more.length + (card ? 1 : 0)} cards`);
  return Card.parse(card);
};

describe('silence', () => {
  it('is the answer when everything is met', () => {
    expect(cards(aFinding({ verdict: 'met' }))).toEqual([]);
  });

  it('is the answer when a mere warning could not be checked', () => {
    expect(
      cards(aFinding({ verdict: 'unchecked', severity: 'warning', ruleSeverity: 'warning' })),
    ).toEqual([]);
  });

  it('is not the answer when something critical could not be checked', () => {
    expect(only(aFinding({ verdict: 'unchecked' })).detail).toContain('**Could not be checked**');
  });

  it('is not the answer either when only the policy makes it milder', () => {
    const capped = aFinding({ verdict: 'unchecked', severity: 'warning' });
    expect(only(capped).detail).toContain('**Could not be checked**');
  });
});

describe('a card', () => {
  it('gathers what is open on one procedure, worst first', () => {
    const card = only(
      aFinding({ verdict: 'undocumented', missing: 'side', severity: 'warning', rule: 'b' }),
      aFinding(),
      aFinding({ verdict: 'unmet', severity: 'info', rule: 'c', title: 'Last session' }),
    );
    expect(card.summary).toBe(
      'Not met: Epidural sessions within the payer limit (+2) - lumbar epidural injection',
    );
    const order = ['**Not met**', '**Not documented**', '**Good to know**', '**Sources**'];
    const places = order.map((heading) => card.detail?.indexOf(heading) ?? -1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['about coverage may be silenced for a while', {}, true],
    ['about safety may not', { safety: true }, false],
    [
      'about safety that is no more than a warning may',
      { safety: true, severity: 'warning' },
      true,
    ],
  ] as const)('%s', (_what, over, isOffered) => {
    const codes = only(aFinding(over)).overrideReasons?.map(({ code }) => code) ?? [];
    expect(codes).toContain('cds-not-applicable');
    expect(codes.some((code) => code.startsWith('snooze'))).toBe(isOffered);
  });

  it('carries its findings as the contract publishes them', () => {
    const card = only(aFinding({ verdict: 'undocumented', missing: 'side' }));
    expect(card.extension?.['org.foramen.findings']).toEqual([
      {
        rule: 'esi-frequency-exceeded',
        severity: 'critical',
        verdict: 'undocumented',
        procedure: 'ServiceRequest/1',
        policy: 'MCR-FFS-2026',
        message: '4 of 4 done.',
        missing: 'side',
        evidence: [],
        cites: [{ title: 'LCD L39240', url: 'https://www.cms.gov/', grade: 'secondary' }],
      },
    ]);
  });

  it.each([
    [139, 'x'.repeat(139 - 'Not met: t - '.length), false],
    [139, 'x'.repeat(140 - 'Not met: t - '.length), true],
  ])('keeps its summary to %i characters', (length, label, isCut) => {
    const { summary } = only(aFinding({ label, title: 't' }));
    expect(summary).toHaveLength(length);
    expect(summary.endsWith('…')).toBe(isCut);
  });

  it.each([
    ['coverage looks like a warning at worst', { severity: 'critical' }, 'warning'],
    ['a warning is a warning', { severity: 'warning' }, 'warning'],
    ['advice is information', { severity: 'info' }, 'info'],
    ['patient safety is critical', { severity: 'critical', safety: true }, 'critical'],
    [
      'safety that could not be checked is a warning',
      { safety: true, verdict: 'unchecked' },
      'warning',
    ],
  ] as const)('%s', (_name, over, indicator) => {
    expect(only(aFinding(over)).indicator).toBe(indicator);
  });

  it('says of an unverified number that it is one', () => {
    expect(only(aFinding({ unverified: true })).detail).toContain('not verified');
    expect(only(aFinding()).detail).not.toContain('not verified');
  });

  it('tells how far its sources can be trusted', () => {
    expect(only(aFinding()).detail).toContain(
      '[LCD L39240](https://www.cms.gov/) (read in a transcription)',
    );
  });

  it('passes on the caution of its policy', () => {
    const [shown] = cardsFor([aFinding()], cardContext('Not verified for this payer.'));
    const card = shown?.card;
    expect(card?.detail).toContain('Not verified for this payer.');
  });

  it('lets no words of a chart become Markdown', () => {
    const { detail } = only(aFinding({ message: '[x](javascript:1) <b>*_`|# \n - item' }));
    expect(detail).toContain('\\[x\\](javascript:1) \\<b\\>\\*\\_\\`\\|\\# - item');
  });

  it.each(['https://evil.example/x', 'HTTP://evil.example', 'www.evil.example', 'a@evil.example'])(
    'lets no address of a chart become a link: %s',
    (address) => {
      const { detail = '' } = only(aFinding({ message: `The note says "see ${address}".` }));
      const html = marked.parse(detail, { async: false });
      expect(html).toContain('evil.example');
      expect(html).not.toMatch(/href="[^"]*evil/);
    },
  );
});

describe('several cards', () => {
  const of = (procedure: string, over: Partial<Finding> = {}) =>
    aFinding({ procedure, subject: procedure.charCodeAt(procedure.length - 1), ...over });

  it('are one for each procedure', () => {
    expect(
      cards(of('ServiceRequest/1'), of('ServiceRequest/1'), of('ServiceRequest/2')),
    ).toHaveLength(2);
  });

  it('keep procedures of one claim apart, although they share its reference', () => {
    expect(cards(of('Claim/1'), of('Claim/1', { subject: 1 }))).toHaveLength(2);
  });

  it('are three at most, the worst first', () => {
    const shown = cards(
      of('a', { severity: 'info' }),
      of('b'),
      of('c'),
      of('d', { severity: 'info' }),
      of('e'),
    );
    expect(shown.map(({ indicator }) => indicator)).toEqual(['warning', 'warning', 'warning']);
  });

  it('never lose one about safety', () => {
    const safe = { safety: true, severity: 'critical' } as const;
    expect(
      cards(of('a'), of('b'), of('c'), of('d', safe), of('e', safe), of('f', safe), of('g', safe)),
    ).toHaveLength(4);
  });

  it('say once what concerns the whole session', () => {
    const session = { scope: 'session', severity: 'info' } as const;
    const shown = cards(of('a', session), of('b', { ...session, rule: 'other' }), of('a'));
    expect(shown).toHaveLength(2);
    expect(shown[1]?.extension?.['org.foramen.findings']).toHaveLength(2);
  });

  it('have ids of their own', () => {
    const ids = cards(of('a'), of('b')).map(({ uuid }) => uuid);
    expect(new Set(ids).size).toBe(2);
  });
});
