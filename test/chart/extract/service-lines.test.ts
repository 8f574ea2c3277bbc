import type { ClaimItem, Location } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { HCPCS, ICD10CM, NDC, PLACE_OF_SERVICE, SNOMED } from '../../../src/terminology/systems.ts';
import { aDraftClaim, anItem } from '../../kit/claim.ts';
import { anOrder, aProcedure, cpt } from '../../kit/fhir.ts';
import { read, type Told } from '../../kit/read-chart.ts';

const linesOf = (told: Told) => documentedValue(read(told).lines) ?? [];
const item = (code: string, over: Partial<ClaimItem> = {}, claim: object = {}) =>
  linesOf({ claims: [aDraftClaim([anItem(code, over)], claim)] })[0];
const icd = (code: string) => ({ coding: [{ system: ICD10CM, code }] });

describe('the lines of a request', () => {
  const claim = aDraftClaim([anItem('64483'), anItem('77003'), anItem('99214'), anItem('J1010')]);

  it('are all items of its claim, whether their procedures are judged or not', () => {
    const orders = [anOrder('62323')];
    const procedures = [aProcedure('done', '64483', '2026-11-20')];
    const lines = linesOf({ claims: [claim], orders, procedures });
    expect(lines.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'claim 64483',
      'claim 77003',
      'claim 99214',
      'claim J1010',
    ]);
    expect(lines[3]).not.toHaveProperty('known');
    expect(lines[1]).toMatchObject({ known: { family: 'guidance' } });
  });

  it('keep a diagnosis to which none of them points, on the first', () => {
    const diagnosis = ['M54.16', 'M51.36'].map((code, place) => ({
      sequence: place + 1,
      diagnosisCodeableConcept: icd(code),
    }));
    const pointing = anItem('64483', { diagnosisSequence: [1] });
    const whole = aDraftClaim([pointing, { ...pointing, sequence: 2 }], { diagnosis });
    const [first, second] = linesOf({ claims: [whole] });
    expect(first).toMatchObject({
      diagnoses: [{ code: 'M54.16' }],
      unpointed: [{ code: 'M51.36' }],
    });
    expect(second).not.toHaveProperty('unpointed');
    const [loose] = linesOf({ claims: [aDraftClaim([anItem('64483')], { diagnosis })] });
    expect(loose).not.toHaveProperty('unpointed');
  });

  it('are its orders where there is no claim, else what was charted as done', () => {
    const procedures = [aProcedure('done', '64483', '2026-11-20')];
    const orders = [anOrder('80307'), anOrder('64483', { id: 'b' })];
    expect(linesOf({ orders, procedures })).toMatchObject([
      { kind: 'order', code: '80307', evidence: { reference: 'ServiceRequest/order' } },
      { kind: 'order', code: '64483' },
    ]);
    expect(linesOf({ procedures })).toMatchObject([{ kind: 'procedure', code: '64483', units: 1 }]);
  });

  it('leave out what was never meant', () => {
    const orders = [anOrder('62323', { status: 'revoked' }), anOrder('64483', { id: 'b' })];
    expect(linesOf({ orders })).toMatchObject([{ code: '64483' }]);
    const cancelled = { ...claim, status: 'cancelled' as const };
    expect(linesOf({ claims: [cancelled], orders })).toMatchObject([{ kind: 'order' }]);
  });

  it('leave out what words alone name', () => {
    const worded = anOrder('x', { code: { text: 'Lumbar epidural steroid injection' } });
    expect(read({ orders: [worded] }).lines.state).toBe('undocumented');
  });

  it('are undocumented where nothing is asked, unreadable where it could not be read', () => {
    expect(read({}).lines.state).toBe('undocumented');
    const unreadSubjects = ['ServiceRequest/x: refused'];
    expect(read({ unreadSubjects }).lines.state).toBe('unreadable');
    expect(read({ orders: [anOrder('62323')], unreadSubjects }).lines.state).toBe('unreadable');
  });
});

describe('a line of a claim', () => {
  it('has its units, one where none are named', () => {
    expect(item('J1010', { quantity: { value: 80 } })).toMatchObject({ units: 80 });
    expect(item('64483')).toMatchObject({ units: 1 });
  });

  it('has a code in upper case, known before unknown', () => {
    expect(item(' j1010 ')).toMatchObject({ code: 'J1010' });
    const coding = [
      { system: HCPCS[0] ?? '', code: 'X9999' },
      { system: HCPCS[0] ?? '', code: 'G0260' },
    ];
    expect(item('', { productOrService: { coding } })).toMatchObject({ code: 'G0260' });
  });

  it('has its modifiers, side and level', () => {
    const modifier = [cpt('rt'), cpt('KX')];
    const bodySite = { text: 'L4-L5' };
    expect(item('64493', { modifier, bodySite })).toMatchObject({
      modifiers: ['RT', 'KX'],
      laterality: 'right',
      levels: ['L4-L5'],
      sideRequired: true,
    });
  });

  it.each([
    ['in one string', [cpt('RT,59')], ['RT', '59']],
    ['in one string with blanks', [cpt(' lt ; kx ')], ['LT', 'KX']],
    ['in words alone', [{ text: 'RT' }, { text: 'KX 59' }], ['RT', 'KX', '59']],
    ['by their codes, whatever the words', [{ ...cpt('RT'), text: 'LT' }], ['RT']],
    ['not in words that hold more', [{ text: 'right side' }, { text: 'RT knee' }], []],
    ['not in codes of another kind', [cpt('64493')], []],
    ['not in other systems', [{ coding: [{ system: SNOMED, code: 'RT' }], text: 'RT' }], []],
  ])('has modifiers %s', (_name, modifier, modifiers) => {
    expect(item('64493', { modifier })?.modifiers).toEqual(modifiers);
  });

  it.each([
    ['the modifier', { modifier: [cpt('50')] }, 'bilateral'],
    ['two modifiers', { modifier: [cpt('RT'), cpt('LT')] }, 'bilateral'],
    ['the site', { bodySite: { coding: [{ system: SNOMED, code: '7771000' }] } }, 'left'],
    [
      'the modifier before the site',
      { modifier: [cpt('LT')], bodySite: { text: 'right' } },
      'left',
    ],
    ['nothing', {}, undefined],
  ])('has the side of %s', (_name, over, side) => {
    expect(item('64483', over)?.laterality).toBe(side);
  });

  const diagnosis = [
    { sequence: 1, diagnosisCodeableConcept: icd('M5416') },
    { sequence: 2, diagnosisCodeableConcept: { ...icd('m47.816'), text: 'Facet arthropathy' } },
    { sequence: 3, diagnosisReference: { reference: 'Condition/c' } },
  ];
  const condition = { resourceType: 'Condition', id: 'c', code: icd('M54.17') };

  it('has the diagnoses it points to', () => {
    expect(item('64483', { diagnosisSequence: [2] }, { diagnosis })?.diagnoses).toEqual([
      {
        code: 'M47.816',
        text: 'Facet arthropathy',
        evidence: { reference: 'Claim/claim', date: '2026-11-20', quote: 'Facet arthropathy' },
      },
    ]);
  });

  it('without pointers has all of them, also those in the patient’s list', () => {
    const [line] = linesOf({
      claims: [aDraftClaim([anItem('64483')], { diagnosis })],
      chart: [condition],
    });
    expect(line?.diagnoses.map(({ code }) => code)).toEqual(['M54.16', 'M47.816', 'M54.17']);
  });

  it('is not read in full where such a diagnosis could not be read', () => {
    const claims = [aDraftClaim([anItem('64483', { diagnosisSequence: [3] })], { diagnosis })];
    expect(read({ claims, unread: ['Condition/c'] }).lines.state).toBe('unreadable');
  });

  it('has its place of service, sequence and who renders it', () => {
    const locationCodeableConcept = { coding: [{ system: PLACE_OF_SERVICE, code: '24' }] };
    const careTeam = [
      { sequence: 1, provider: { reference: 'Practitioner/a' } },
      { sequence: 2, provider: { reference: 'Practitioner/b' } },
    ];
    const over = { locationCodeableConcept, sequence: 7, careTeamSequence: [2] };
    expect(item('64483', over, { careTeam })).toMatchObject({
      setting: '24',
      sequence: 7,
      performer: 'Practitioner/b',
    });
    const provider = { reference: 'Practitioner/c' };
    expect(item('64483', {}, { careTeam, provider })).toMatchObject({
      performer: 'Practitioner/c',
    });
    expect(item('64483')).not.toHaveProperty('performer');
  });

  it.each([
    ['professional', { coding: [{ code: 'professional' }] }],
    ['institutional', { coding: [{ code: 'institutional' }] }],
    ['institutional', { text: 'UB-04' }],
    [undefined, { coding: [{ code: 'pharmacy' }] }],
  ])('is %s by the type of its claim', (bill, type) => {
    expect(item('64483', {}, { type })?.bill).toBe(bill);
  });

  it('has the words of its supporting information and of the whole claim’s', () => {
    const supportingInfo = [
      { sequence: 1, category: {}, valueString: 'Sarapin 2 mL' },
      { sequence: 2, category: {}, valueString: 'of another line' },
      { sequence: 3, category: {}, valueString: 'Box 19' },
    ];
    const items = [
      anItem('J3490', { informationSequence: [1] }),
      anItem('64450', { informationSequence: [2] }),
    ];
    const [line] = linesOf({ claims: [aDraftClaim(items, { supportingInfo })] });
    expect(line?.remark).toBe('Sarapin 2 mL; Box 19');
    expect(item('J3490', { productOrService: cpt('J3490', 'Sarapin 2 mL') })?.remark).toBe(
      'Sarapin 2 mL',
    );
  });

  it.each([
    [
      'beside its code',
      {
        productOrService: {
          coding: [...cpt('J1010').coding, { system: NDC, code: '00009-3073-01' }],
        },
      },
      '00009-3073-01',
    ],
    [
      'in a detail',
      {
        detail: [
          { sequence: 1, productOrService: { coding: [{ system: NDC, code: '00009307301' }] } },
        ],
      },
      '00009307301',
    ],
    [
      'in words with its qualifier',
      { productOrService: cpt('J1010', 'N400009307301 ML2') },
      '00009307301',
    ],
    ['nowhere', {}, undefined],
  ])('has the drug’s national code %s', (_name, over, ndc) => {
    expect(item('J1010', over)?.ndc).toBe(ndc);
  });

  const phoenix: Location = {
    resourceType: 'Location',
    id: 'phoenix',
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'America/Phoenix' },
    ],
  };

  it('has its day in the zone of the facility', () => {
    const { servicedDate: _none, ...bare } = anItem('64483');
    const timed = { ...bare, servicedPeriod: { start: '2026-11-21T06:30:00Z' } };
    const day = (over: object) =>
      linesOf({ claims: [aDraftClaim([timed], over)], chart: [phoenix] })[0]?.day?.toString();
    expect(day({})).toBe('2026-11-21');
    expect(day({ facility: { reference: 'Location/phoenix' } })).toBe('2026-11-20');
  });
});

it('a line of an order has its quantity, modifiers, diagnoses and place', () => {
  const order = anOrder('64635', {
    quantityQuantity: { value: 2 },
    orderDetail: [cpt('LT')],
    bodySite: [{ text: 'L4-L5' }],
    reasonCode: [{ ...icd('M47.816') }],
    reasonReference: [{ reference: 'Condition/c' }],
    locationCode: [{ coding: [{ system: PLACE_OF_SERVICE, code: '11' }] }],
    performer: [{ reference: 'Practitioner/a' }],
  });
  const chart = [{ resourceType: 'Condition', id: 'c', code: { text: 'Low back pain' } }];
  expect(linesOf({ orders: [order], chart })).toMatchObject([
    {
      kind: 'order',
      units: 2,
      modifiers: ['LT'],
      laterality: 'left',
      levels: ['L4-L5'],
      diagnoses: [
        { code: 'M47.816' },
        { text: 'Low back pain', evidence: { reference: 'Condition/c' } },
      ],
      setting: '11',
      performer: 'Practitioner/a',
    },
  ]);
});

describe('the claim lines of a procedure', () => {
  const claimed = (items: ClaimItem[], procedure = aProcedure('done', '64483', '2026-11-20')) => {
    const { procedures } = read({ procedures: [procedure], claims: [aDraftClaim(items)] });
    return documentedValue(procedures[0]?.claimLines ?? { state: 'undocumented' })?.map(
      ({ code }) => code,
    );
  };

  it('are those of its family, technique and region', () => {
    expect(
      claimed(['64483', '64484', '62323', '64479', '20552', '77003'].map((code) => anItem(code))),
    ).toEqual(['64483', '64484']);
  });

  it('are those of its day', () => {
    const other = anItem('64484', { servicedDate: '2026-11-06' });
    expect(claimed([anItem('64483'), other])).toEqual(['64483']);
  });

  it('are those of both regions for T12-L1 and L1-L2 facets', () => {
    const { procedures } = read({
      procedures: [aProcedure('a', '64490', '2026-11-20'), aProcedure('b', '64494', '2026-11-20')],
      claims: [aDraftClaim([anItem('64490'), anItem('64494')])],
    });
    expect(procedures).toHaveLength(1);
    expect(documentedValue(procedures[0]?.claimLines ?? { state: 'undocumented' })).toHaveLength(2);
  });

  it('may be of any technique where only words name the procedure', () => {
    const worded = {
      ...aProcedure('done', 'x', '2026-11-20'),
      code: { text: 'Epidural steroid injection' },
    };
    expect(claimed([anItem('64483')], worded)).toEqual(['64483']);
  });

  it('are undocumented where the claim holds none', () => {
    expect(claimed([anItem('20552')])).toBeUndefined();
  });
});
