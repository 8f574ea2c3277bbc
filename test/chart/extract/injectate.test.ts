import { describe, expect, it } from 'vitest';
import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { anOrder, aProcedure } from '../../kit/fhir.ts';
import { aDrug, DAY, hcpcs, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '62323', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).injectate;
const drugsOf = (injectate: PainProcedure['injectate']) =>
  injectate.state === 'documented'
    ? injectate.value.map(({ evidence, ...drug }) => drug)
    : injectate.state;
const mg = (value: number) => ({ value, unit: 'mg' });

describe('a drug that was charted as given', () => {
  it.each([
    ['methylPREDNISolone acetate 40 MG/ML Injectable Suspension', 'methylprednisolone'],
    ['Depo-Medrol', 'methylprednisolone'],
    ['triamcinolone acetonide 40 MG/ML [Kenalog]', 'triamcinolone'],
    ['Decadron', 'dexamethasone'],
    ['platelet rich plasma', 'platelet-rich plasma'],
    ['amniotic fluid', 'amniotic fluid'],
    ['Wonderdrug Forte', 'wonderdrug forte'],
  ])('"%s" goes by the generic name %s', (display, name) => {
    expect(drugsOf(charted(aDrug('a', display, mg(10))))).toMatchObject([{ name, doseMg: 10 }]);
  });

  it('is known by its HCPCS code alone', () => {
    const given = aDrug('a', '', mg(40), { medicationCodeableConcept: hcpcs('J3301') });
    expect(drugsOf(charted(given))).toEqual([{ name: 'triamcinolone', doseMg: 40 }]);
  });

  it('is known by the product it refers to', () => {
    const { medicationCodeableConcept: _none, ...bare } = aDrug('a', '', mg(10));
    const product = { resourceType: 'Medication', id: 'm', code: { text: 'Dexamethasone' } };
    const given = { ...bare, medicationReference: { reference: 'Medication/m' } };
    expect(drugsOf(charted(given, product))).toMatchObject([{ name: 'dexamethasone' }]);
    const read = readOne({ procedures: [done], chart: [given], unread: ['Medication/m'] });
    expect(read.injectate.state).toBe('unreadable');
  });

  it.each([
    ['12 mg', { value: 12, unit: 'mg' }, { doseMg: 12 }],
    ['500 ug', { value: 500, unit: 'ug' }, { doseMg: 0.5 }],
    ['12 mcg', { value: 12, unit: 'mcg' }, { doseMg: 0.012 }],
    ['0.01 g', { value: 0.01, unit: 'g' }, { doseMg: 10 }],
    ['2 mL', { value: 2, unit: 'mL' }, { volumeMl: 2 }],
  ])('in %s is measured so', (_name, dose, amount) => {
    expect(drugsOf(charted(aDrug('a', 'Dexamethasone', dose)))).toEqual([
      { name: 'dexamethasone', ...amount },
    ]);
  });

  it('has the strength of its product, and never the size of its pack', () => {
    const pack = '1 ML methylprednisolone acetate 40 MG/ML Injection';
    expect(drugsOf(charted(aDrug('a', pack, undefined)))).toEqual([
      { name: 'methylprednisolone', concentration: '40 mg/mL' },
    ]);
    expect(drugsOf(charted(aDrug('a', pack, { value: 2, unit: 'mL' })))).toEqual([
      { name: 'methylprednisolone', doseMg: 80, volumeMl: 2, concentration: '40 mg/mL' },
    ]);
  });

  it('that is a mixture has no dose of its own, only a volume', () => {
    const mixture = 'lidocaine 10 MG/ML and bupivacaine 2.5 MG/ML Injection';
    expect(drugsOf(charted(aDrug('a', mixture, { value: 4, unit: 'mL' })))).toEqual([
      { name: 'lidocaine', volumeMl: 4, concentration: '10 mg/mL' },
      { name: 'bupivacaine', volumeMl: 4, concentration: '2.5 mg/mL' },
    ]);
  });

  it('is measured by the words of its dosage where no number is coded', () => {
    const given = aDrug('a', 'Bupivacaine', undefined, { dosage: { text: '2 mL of 0.25%' } });
    expect(drugsOf(charted(given))).toEqual([
      { name: 'bupivacaine', volumeMl: 2, concentration: '0.25%' },
    ]);
  });

  it('adds up where it was given in portions', () => {
    const portions = [aDrug('a', 'Kenalog', mg(40)), aDrug('b', 'triamcinolone', mg(20))];
    expect(drugsOf(charted(...portions))).toEqual([{ name: 'triamcinolone', doseMg: 60 }]);
    const unknown = aDrug('c', 'Kenalog', undefined);
    expect(drugsOf(charted(...portions, unknown))).toEqual([{ name: 'triamcinolone' }]);
  });

  it.each([
    ['into a vein', { dosage: { route: { text: 'IV' } } }],
    [
      'under the skin',
      { dosage: { route: { coding: [{ system: 'http://snomed.info/sct', code: '34206005' }] } } },
    ],
    ['into the skin', { dosage: { site: { text: 'skin' } } }],
    ['in words by mouth', { dosage: { text: '5 mg by mouth' } }],
  ])('%s was not injected at the target', (_name, over) => {
    expect(charted(aDrug('a', 'Lidocaine', undefined, over)).state).toBe('undocumented');
  });

  it.each([
    ['not given after all', aDrug('a', 'Dexamethasone', mg(10), { status: 'not-done' })],
    ['for the patient', aDrug('a', 'Midazolam', mg(2))],
    ['contrast', aDrug('a', 'Iohexol 240 MG/ML [Omnipaque]', { value: 2, unit: 'mL' })],
    [
      'of another procedure',
      aDrug('a', 'Dexamethasone', mg(10), {
        partOf: [{ reference: 'Procedure/x' }],
        context: VISIT,
      }),
    ],
  ])('that is %s is none', (_name, given) => {
    expect(charted(given).state).toBe('undocumented');
  });

  it('counts loosely where only the encounter is known', () => {
    const beside = aDrug('a', 'Dexamethasone', mg(10), { partOf: [], context: VISIT });
    expect(charted(beside)).toMatchObject({ loose: true, value: [{ name: 'dexamethasone' }] });
    const other = aDrug('b', 'Acetaminophen', mg(500), { partOf: [], context: VISIT });
    expect(charted(other).state).toBe('undocumented');
  });
});

describe('drugs in words', () => {
  it('of an order are those to be injected', () => {
    const order = anOrder('64479', { note: [{ text: 'Will inject Kenalog 40 mg' }] });
    expect(drugsOf(readOne({ orders: [order] }).injectate)).toEqual([
      { name: 'triamcinolone', doseMg: 40 },
    ]);
  });

  it('of the past are not', () => {
    const order = anOrder('64479', {
      note: [{ text: 'Last injection in March with Kenalog 40 mg' }],
    });
    expect(readOne({ orders: [order] }).injectate.state).toBe('undocumented');
  });

  const note = (dose: string) =>
    visitNote(
      `PROCEDURE: L4-L5 interlaminar epidural steroid injection.\n${dose} of Depo-Medrol and 2 mL of 0.25% bupivacaine were injected.`,
    );

  it('of a note complete what was charted', () => {
    const injectate = charted(aDrug('a', 'Depo-Medrol', mg(80)), note('80 mg'));
    expect(drugsOf(injectate)).toEqual([
      { name: 'methylprednisolone', doseMg: 80 },
      { name: 'bupivacaine', volumeMl: 2, concentration: '0.25%' },
    ]);
    expect(injectate).toMatchObject({ contradictions: [] });
  });

  it('with another dose contradict it', () => {
    expect(charted(aDrug('a', 'Depo-Medrol', mg(80)), note('40 mg'))).toMatchObject({
      value: [{ name: 'methylprednisolone', doseMg: 80 }],
      contradictions: [{ origin: 'note', evidence: { reference: 'DocumentReference/note' } }],
    });
  });
});

describe('what was thrown away', () => {
  const wasted = (text: string) => ({ note: [{ text }] });

  it('belongs to the only steroid', () => {
    const chart = [
      aDrug('a', 'Kenalog', mg(30), wasted('10 mg wasted')),
      aDrug('b', 'Bupivacaine', { value: 2, unit: 'mL' }),
    ];
    expect(drugsOf(charted(...chart))).toMatchObject([{ doseMg: 30, discardedMg: 10 }, {}]);
  });

  it('is measured by the strength of the drug', () => {
    const given = aDrug('a', 'triamcinolone 40 MG/ML', mg(20), wasted('0.5 mL discarded'));
    expect(drugsOf(charted(given))).toMatchObject([{ discardedMg: 20 }]);
  });

  it('may be nothing', () => {
    const note = visitNote(
      'PROCEDURE: L4-L5 interlaminar epidural steroid injection.\n80 mg of Depo-Medrol was injected. No drug was wasted.',
    );
    expect(drugsOf(charted(note))).toMatchObject([{ doseMg: 80, discardedMg: 0 }]);
  });

  it('is left out where two steroids may be meant', () => {
    const chart = [
      aDrug('a', 'Kenalog', mg(30), wasted('10 mg wasted')),
      aDrug('b', 'Dexamethasone', mg(4)),
    ];
    expect(JSON.stringify(charted(...chart))).not.toContain('discardedMg');
  });
});

describe('the container of a drug', () => {
  const told = (words: string) =>
    drugsOf(
      charted(
        visitNote(`PROCEDURE: L4-L5 interlaminar epidural steroid injection.\nTECHNIQUE: ${words}`),
      ),
    );

  it.each([
    ['80 mg of Kenalog from a single-dose vial was injected.', 'single-dose'],
    ['80 mg of Kenalog was injected. It came from a single use vial.', 'single-dose'],
    ['80 mg of Kenalog was injected, SDV.', 'single-dose'],
    ['A multi-dose vial of Kenalog was used. 80 mg of Kenalog was injected.', 'multi-dose'],
    [
      '80 mg of Kenalog from a single-dose vial with 2 mL of lidocaine from a multi-dose vial was injected.',
      'single-dose',
    ],
  ])('is read from "%s"', (words, container) => {
    expect(told(words)).toContainEqual(
      expect.objectContaining({ name: 'triamcinolone', container }),
    );
  });

  it.each([
    ['80 mg of Kenalog was injected.'],
    ['80 mg of Kenalog was injected, not from a multi-dose vial.'],
    ['80 mg of Kenalog was injected. A single-dose vial of lidocaine was opened for the skin.'],
    [
      '80 mg of Kenalog was injected from a single-dose vial. The multi-dose vial of Kenalog was discarded.',
    ],
  ])('is left open by "%s"', (words) => {
    expect(JSON.stringify(told(words))).not.toContain('"container"');
  });

  it('stands in the note on its administration too, and with its words', () => {
    const given = aDrug('a', 'Kenalog', mg(30), {
      note: [{ text: 'Single-dose vial, 10 mg wasted.' }],
    });
    expect(drugsOf(charted(given))).toMatchObject([
      {
        discardedMg: 10,
        container: 'single-dose',
        beside: [
          { reference: 'MedicationAdministration/a' },
          { reference: 'MedicationAdministration/a', quote: 'Single-dose vial, 10 mg wasted.' },
        ],
      },
    ]);
  });
});

it('drugs are unreadable where they could not be read and nothing tells of one', () => {
  const unread = ['medicationAdministrations'];
  expect(readOne({ procedures: [done], unread }).injectate.state).toBe('unreadable');
  expect(
    readOne({ procedures: [done], unread, chart: [aDrug('a', 'Kenalog', mg(40))] }).injectate.state,
  ).toBe('documented');
  expect(charted(scannedNote()).state).toBe('unreadable');
  expect(readOne({ orders: [anOrder('62323')], unread }).injectate.state).toBe('undocumented');
});

describe('an amount that a note tells for each site', () => {
  const injected = (title: string, words: string) => {
    const note = visitNote(`PROCEDURE: ${title}.\nDESCRIPTION: ${words}`);
    return drugsOf(charted(note));
  };
  const TWO_LEVELS = 'Bilateral L4-5 and L5-S1 transforaminal epidural steroid injections';

  it.each([
    ['Dexamethasone 5 mg was injected at each level.', 10],
    ['Dexamethasone 5 mg was injected on each side.', 10],
    ['Dexamethasone 5 mg was injected into each foramen.', 20],
    ['Dexamethasone 5 mg was injected at each of the four levels.', 20],
    ['Dexamethasone 5 mg was injected.', 5],
    ['A total of 10 mg of dexamethasone was injected, 5 mg at each level.', 10],
    ['Dexamethasone 10 mg was mixed with saline and 1 mL was injected at each level.', 10],
  ])('counts in all: %s', (words, doseMg) => {
    expect(injected(TWO_LEVELS, words)).toMatchObject([{ name: 'dexamethasone', doseMg }]);
  });

  it('counts once where the note does not tell how many sites there were', () => {
    expect(injected('Epidural steroid injection', 'Dexamethasone 5 mg at each level.')).toEqual([
      { name: 'dexamethasone', doseMg: 5 },
    ]);
  });
});
