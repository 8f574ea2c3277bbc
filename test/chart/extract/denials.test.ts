import { describe, expect, it } from 'vitest';
import { chartSource } from '../../../src/chart/chart-source.ts';
import { readDenials } from '../../../src/chart/extract/denials.ts';
import { type FhirResource, parseResource } from '../../../src/fhir/resource.ts';
import { cpt } from '../../kit/fhir.ts';
import { TODAY } from '../../kit/service.ts';

const REASONS = 'https://x12.org/codes/claim-adjustment-reason-codes';

const item = (code: string, reason: string, system: string | undefined = REASONS) => ({
  sequence: 1,
  productOrService: cpt(code),
  adjudication: [{ reason: { coding: [{ ...(system && { system }), code: reason }] } }],
});

const explanation = (over: object) => ({
  resourceType: 'ExplanationOfBenefit',
  id: 'e',
  status: 'active',
  created: '2026-10-05',
  ...over,
});

function denialsOf(...values: object[]) {
  const resources = values.map((value): [string, FhirResource] => {
    const parsed = parseResource(value);
    if (parsed.is !== 'resource') throw new Error(JSON.stringify(parsed));
    return [`${parsed.resource.resourceType}/${parsed.resource.id}`, parsed.resource];
  });
  const gathered = { resources: new Map(resources), unread: [] };
  return readDenials(chartSource(gathered, [], { timeZone: 'America/Chicago', today: TODAY }));
}

describe('a denied line', () => {
  it.each([
    ['50', '62323', 'esi-radicular-indication-missing'],
    ['50', '64635', 'rfa-diagnostic-blocks-insufficient'],
    ['96', '64495', 'facet-third-level-noncovered'],
    ['97', '77003', 'imaging-guidance-unbundled'],
    ['119', '64493', 'facet-diagnostic-frequency-exceeded'],
    ['197', '62323', 'prior-auth-missing'],
    ['CO-97', '99213', 'em-modifier-25-missing'],
  ])('with reason %s of %s is tied to %s', (reason, code, rule) => {
    const [denial] = denialsOf(explanation({ item: [item(code, reason)] }));
    expect(denial?.rules).toContain(rule);
  });

  it('names its line and the day of the answer', () => {
    const [denial] = denialsOf(explanation({ item: [item('62323', '50')] }));
    expect(denial).toMatchObject({ line: 'ExplanationOfBenefit/e#1', reason: '50' });
    expect(denial?.day.toString()).toBe('2026-10-05');
  });

  it('may have a reason without a system', () => {
    expect(denialsOf(explanation({ item: [item('62323', '50', '')] }))).toHaveLength(1);
  });

  it('is known by the billing code among several codings', () => {
    const local = { system: 'urn:local', code: 'TFESI-L' };
    const [coding] = cpt('62323').coding;
    const denied = { ...item('62323', '197'), productOrService: { coding: [local, coding] } };
    expect(denialsOf(explanation({ item: [denied] }))[0]?.rules).toContain('prior-auth-missing');
  });

  it('of a request beforehand is no denied claim', () => {
    const beforehand = { use: 'preauthorization', item: [item('62323', '197')] };
    expect(denialsOf(explanation(beforehand))).toEqual([]);
  });

  it('of a claim response is known by the claim it answers', () => {
    const [denial] = denialsOf(
      { resourceType: 'Claim', id: 'c', item: [{ sequence: 1, productOrService: cpt('64495') }] },
      {
        resourceType: 'ClaimResponse',
        id: 'r',
        use: 'claim',
        created: '2026-10-05',
        request: { reference: 'Claim/c' },
        item: [{ itemSequence: 1, adjudication: item('', '96').adjudication }],
      },
    );
    expect(denial?.rules).toContain('facet-third-level-noncovered');
  });
});

describe('no denial', () => {
  it.each([
    ['a contractual adjustment', explanation({ item: [item('62323', '45')] })],
    ['a code of another system', explanation({ item: [item('62323', '50', 'urn:other')] })],
    ['an answer without a day', explanation({ created: '2026', item: [item('62323', '50')] })],
    ['a line without an adjudication', explanation({ item: [{ sequence: 1 }] })],
    [
      'an answer to a request for authorization',
      {
        resourceType: 'ClaimResponse',
        id: 'r',
        use: 'preauthorization',
        created: '2026-10-05',
        item: [{ itemSequence: 1, adjudication: item('', '197').adjudication }],
      },
    ],
  ])('is %s', (_name, resource) => {
    expect(denialsOf(resource)).toEqual([]);
  });
});
