import { describe, expect, it } from 'vitest';
import vocabulary from '../../src/note/vocabulary/drugs.json' with { type: 'json' };
import {
  allDrugCodes,
  allDrugs,
  codeOfDrug,
  drugCode,
  drugNamed,
  injectateKind,
} from '../../src/terminology/drugs.ts';
import { procedureCode } from '../../src/terminology/procedure-codes.ts';
import { retiredCode } from '../../src/terminology/retired-codes.ts';

describe('drugs', () => {
  it.each(vocabulary.map(({ name }) => name))('know %s, as the note reader calls it', (name) => {
    expect(drugNamed(name)).toMatchObject({ name });
  });

  it.each([
    ['methylprednisolone', true],
    ['methylprednisolone acetate', true],
    ['Methylprednisolone  Sodium Succinate', false],
    ['triamcinolone', true],
    ['triamcinolone acetonide', true],
    ['betamethasone', true],
    ['betamethasone sodium phosphate', false],
    ['dexamethasone', false],
    ['dexamethasone sodium phosphate', false],
    ['dexamethasone acetate', true],
    ['hydrocortisone', undefined],
  ])('know whether %s is particulate: %s', (name, isParticulate) => {
    expect(drugNamed(name)).toMatchObject({ kind: 'steroid' });
    expect(drugNamed(name)?.isParticulate).toBe(isParticulate);
  });

  it('give the generic name of a salt', () => {
    expect(drugNamed('triamcinolone acetonide')?.name).toBe('triamcinolone');
    expect(drugNamed('triamcinolone hexacetonide')?.name).toBe('triamcinolone hexacetonide');
  });

  it.each([
    ['lidocaine', 'local-anesthetic'],
    ['bupivacaine hydrochloride', 'local-anesthetic'],
    ['iohexol', 'contrast'],
    ['platelet-rich plasma', 'biologic'],
    ['stem cells', 'biologic'],
    ['botulinum toxin', 'other'],
    ['cyanocobalamin', 'other'],
    ['normal saline', 'other'],
  ])('say that %s is of the kind %s', (name, kind) => {
    expect(drugNamed(name)?.kind).toBe(kind);
  });

  it('tell a diluent from a vitamin', () => {
    expect(drugNamed('normal saline')?.group).toBe('diluent');
    expect(drugNamed('cyanocobalamin')?.group).toBe('vitamin');
  });

  it.each([
    ['lidocaine', 'local-anesthetic'],
    ['exosomes', 'biologic'],
    ['vitamin c', 'vitamin'],
    ['ketorolac', 'anti-inflammatory'],
  ])('count %s among the injectates as %s', (name, kind) => {
    const drug = drugNamed(name);
    expect(drug && injectateKind(drug)).toBe(kind);
  });

  it('name a group for every other drug, and for no steroid, anesthetic, contrast or biologic', () => {
    const wrong = allDrugs().filter(
      ({ kind, group }) => (kind === 'other') !== (group !== undefined),
    );
    expect(wrong).toEqual([]);
  });

  it('say particulate or not of steroids alone', () => {
    const wrong = allDrugs().filter(
      ({ kind, isParticulate }) => kind !== 'steroid' && isParticulate !== undefined,
    );
    expect(wrong).toEqual([]);
  });

  it('know no brands and no other words', () => {
    for (const name of ['kenalog', 'depo-medrol', 'constructor', '']) {
      expect(drugNamed(name)).toBeUndefined();
    }
  });
});

describe('drug codes', () => {
  it.each([
    ['J1010', 'methylprednisolone', 1],
    ['J3301', 'triamcinolone', 10],
    ['J3300', 'triamcinolone', 1],
    ['J3304', 'triamcinolone', 1],
    ['J1100', 'dexamethasone', 1],
    ['J1094', 'dexamethasone', 1],
    ['J0702', 'betamethasone', 3],
    ['J1885', 'ketorolac', 15],
    ['J0665', 'bupivacaine', 0.5],
    ['J2003', 'lidocaine', 1],
    ['J2795', 'ropivacaine', 1],
    ['J2278', 'ziconotide', 0.001],
    ['J0475', 'baclofen', 10],
    ['J0476', 'baclofen', 0.05],
    ['J2270', 'morphine', 10],
    ['J2274', 'morphine', 10],
  ])('%s stands for %s by units of %s mg', (code, drug, unitMg) => {
    expect(drugCode(code)).toMatchObject({ code, drug, unitMg });
  });

  it.each(['J7999', 'J3490', 'J3590', 'C9399', 'Q9966', 'S0020'])(
    '%s has no unit by weight',
    (code) => {
      expect(drugCode(code)).toBeDefined();
      expect(drugCode(code)?.unitMg).toBeUndefined();
    },
  );

  it('are not sure how many units betamethasone makes', () => {
    expect(drugCode('J0702')?.certainty).toBe('uncertain');
  });

  it('mark the codes for drugs without a code of their own', () => {
    const unclassified = allDrugCodes().filter(({ isUnclassified }) => isUnclassified);
    expect(unclassified.map(({ code }) => code)).toEqual(['J3490', 'J3590', 'C9399']);
  });

  it('stand for drugs that are known here', () => {
    const unknown = allDrugCodes().filter(({ drug }) => drug !== null && !drugNamed(drug));
    expect(unknown).toEqual([]);
  });

  it('include retired ones, for the claims of their time', () => {
    const retired = allDrugCodes().filter(({ code }) => retiredCode(code));
    expect(retired.map(({ code }) => code).sort()).toEqual(['J1020', 'J1030', 'J1040', 'J2001']);
  });

  it('include the code that replaces each retired drug code', () => {
    const heirs = ['J1020', 'J1030', 'J1040', 'J2001'].flatMap(
      (code) => retiredCode(code)?.replacedBy ?? [],
    );
    for (const heir of heirs) expect(drugCode(heir), heir).toBeDefined();
  });

  it('are no procedures', () => {
    expect(allDrugCodes().filter(({ code }) => procedureCode(code))).toEqual([]);
  });

  it('are found in lower case and with spaces, and nothing else is', () => {
    expect(drugCode(' j1010 ')?.code).toBe('J1010');
    for (const code of ['J9999', 'J3311', 'constructor', ''])
      expect(drugCode(code)).toBeUndefined();
  });
});

it.each([
  ['triamcinolone', 'Kenalog 40 mg', 'J3301'],
  ['triamcinolone', 'Zilretta 32 mg', undefined],
  ['methylprednisolone', 'Depo-Medrol 80 mg', 'J1010'],
  ['methylprednisolone', 'Solu-Medrol 125 mg', undefined],
  ['dexamethasone', 'dexamethasone sodium phosphate 10 mg', 'J1100'],
  ['dexamethasone', 'dexamethasone acetate 8 mg', undefined],
  ['clonidine', 'clonidine 30 mcg', undefined],
])('%s as "%s" is reported by %s', (generic, words, code) => {
  expect(codeOfDrug(generic, words)?.code).toBe(code);
});
