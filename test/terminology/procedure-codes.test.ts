import { describe, expect, it } from 'vitest';
import { allProcedureCodes, procedureCode } from '../../src/terminology/procedure-codes.ts';

/** Every live procedure code of the code tables, by family. */
const EXPECTED: Readonly<Record<string, string>> = {
  epidural: '62320 62321 62322 62323 64479 64480 64483 64484',
  'epidural-catheter': '62324 62325 62326 62327',
  'epidural-adhesiolysis': '62263 62264',
  'neurolytic-injection': '62280 62281 62282',
  'facet-injection': '64490 64491 64492 64493 64494 64495 0213T 0214T 0215T 0216T 0217T 0218T',
  'facet-ablation': '64633 64634 64635 64636',
  'sacroiliac-injection': '64451 27096 G0260',
  'sacroiliac-ablation': '64625',
  'basivertebral-ablation': '64628 64629',
  'trigger-point': '20552 20553',
  'dry-needling': '20560 20561',
  'joint-injection': '20600 20604 20605 20606 20610 20611',
  'peripheral-nerve-block':
    '64400 64405 64408 64415 64416 64417 64418 64420 64421 64425 64430 64435 64445 64446 64447 ' +
    '64448 64449 64450 64454 64455 64461 64462 64463 64466 64467 64468 64469 64473 64474 64486 ' +
    '64487 64488 64489',
  'peripheral-nerve-ablation': '64624 64640',
  'sympathetic-block': '64505 64510 64517 64520 64530',
  stimulator:
    '63650 63655 63661 63662 63663 63664 63685 63688 95970 95971 95972 64555 64590 64595 64596 ' +
    '64597 64598',
  pump: '62350 62351 62355 62360 62361 62362 62365 62367 62368 62369 62370 95990 95991',
  guidance: '77002 77003 77012 77021 76942 76000',
  'drug-test': '80305 80306 80307 G0480 G0481 G0482 G0483 G0659',
  visit: '99202 99203 99204 99205 99211 99212 99213 99214 99215 G2211 G3002 G3003',
  unlisted: '64999',
};

/** Codes whose claim line must name a side. */
const SIDED =
  '64479 64480 64483 64484 64490 64491 64492 64493 64494 64495 0213T 0214T 0215T 0216T 0217T ' +
  '0218T 64633 64634 64635 64636 64625 64451 27096 G0260 20600 20604 20605 20606 20610 20611 ' +
  '64400 64405 64408 64415 64416 64417 64418 64420 64421 64425 64430 64445 64446 64447 64448 ' +
  '64449 64450 64454 64455 64461 64462 64463 64466 64467 64473 64474 64486 64487 64510 64520 ' +
  '64624 64640';

/** Wording of the AMA's descriptors, which our labels must never borrow. */
const AMA_WORDING: readonly RegExp[] = [
  /injection\(s\)/i,
  /\w\((s|ies)\)/,
  /of diagnostic or therapeutic/i,
  /anesthetic agent/i,
  /and\/or/i,
  /single or multiple/i,
  /needle or catheter placement/i,
  /interlaminar epidural or subarachnoid/i,
  /imaging guidance/i,
  /\b(ie|eg),/i,
  /paravertebral facet/i,
  /zygapophyseal/i,
  /nerves innervating/i,
  /neurolytic agent/i,
  /arthrocentesis/i,
  /electrode array/i,
  /pulse generator/i,
  /intrathecal or epidural drug infusion/i,
  /list separately/i,
  /each additional/i,
  /evaluation and management/i,
  /number of drug classes/i,
];

const codesWhere = (holds: (entry: ReturnType<typeof allProcedureCodes>[number]) => boolean) =>
  allProcedureCodes()
    .filter(holds)
    .map(({ code }) => code)
    .sort();

describe('procedure codes', () => {
  it.each(Object.entries(EXPECTED))(
    'hold every code of the family %s and no other',
    (family, list) => {
      expect(codesWhere((entry) => entry.family === family)).toEqual(list.split(' ').sort());
    },
  );

  it('belong to the families listed here', () => {
    const families = new Set(allProcedureCodes().map(({ family }) => family));
    expect([...families].sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it('are five characters long', () => {
    expect(codesWhere(({ code }) => !/^(\d{5}|\d{4}T|G\d{4})$/.test(code))).toEqual([]);
  });

  it('have add-ons whose parents exist in the same family and region', () => {
    for (const { code, family, region, addOnTo = [] } of allProcedureCodes()) {
      for (const parent of addOnTo) {
        expect(parent, code).not.toBe(code);
        expect(procedureCode(parent), `${code} on ${parent}`).toMatchObject({ family });
        expect(procedureCode(parent)?.region, `${code} on ${parent}`).toBe(region);
      }
    }
  });

  it('have a first code without a parent at the head of every chain of add-ons', () => {
    for (const { code, addOnTo } of allProcedureCodes()) {
      if (!addOnTo) continue;
      const heads = addOnTo.filter((parent) => !procedureCode(parent)?.addOnTo);
      expect(heads, code).toHaveLength(1);
    }
  });

  it.each([
    ['64480', ['64479']],
    ['64484', ['64483']],
    ['64491', ['64490']],
    ['64492', ['64490', '64491']],
    ['64494', ['64493']],
    ['64495', ['64493', '64494']],
    ['64634', ['64633']],
    ['64636', ['64635']],
    ['64421', ['64420']],
    ['64462', ['64461']],
    ['64629', ['64628']],
  ])('reports %s only with its parents', (code, parents) => {
    expect(procedureCode(code)?.addOnTo).toEqual(parents);
  });

  it('treats every code with the ZZZ period as an add-on', () => {
    for (const { code, globalPeriod, addOnTo } of allProcedureCodes()) {
      if (globalPeriod === 'ZZZ') expect(addOnTo, code).toBeDefined();
    }
  });

  it.each('62320 62321 62322 62323 62324 62325 62326 62327 20552 20553'.split(' '))(
    'never allows modifier 50 on %s',
    (code) => {
      expect(procedureCode(code)).toMatchObject({ bilateral: 0, sideRequired: false });
    },
  );

  it('ask for a side exactly where a claim line needs one', () => {
    expect(codesWhere(({ sideRequired }) => sideRequired)).toEqual(SIDED.split(' ').sort());
  });

  it('never ask for a side where both sides are already in the code', () => {
    for (const { code, bilateral, sideRequired } of allProcedureCodes()) {
      if (bilateral === 0 || bilateral === 2) expect(sideRequired, code).toBe(false);
      if (bilateral === 1) expect(sideRequired, code).toBe(true);
    }
  });

  it('include guidance in the epidural codes with imaging and exclude it in those without', () => {
    for (const code of ['62321', '62323', '62325', '62327', '64479', '64484', '27096', '64451']) {
      expect(procedureCode(code)?.guidance, code).toBe('included');
    }
    for (const code of ['62320', '62322', '62324', '62326']) {
      expect(procedureCode(code)?.guidance, code).toBe('none');
    }
  });

  it('include ultrasound only in the codes that stand for it', () => {
    expect(codesWhere(({ guidance }) => guidance === 'included-ultrasound')).toEqual(
      '0213T 0214T 0215T 0216T 0217T 0218T 20604 20606 20611'.split(' ').sort(),
    );
  });

  it('include guidance when it is performed in the plexus and large nerve blocks of 2023', () => {
    expect(codesWhere(({ guidance }) => guidance === 'included-when-performed')).toEqual(
      '64415 64416 64417 64445 64446 64447 64448'.split(' '),
    );
  });

  it('tell the approach of epidural and facet injections alone', () => {
    const approaches = (approach: string) => codesWhere((entry) => entry.approach === approach);
    expect(approaches('interlaminar-or-caudal')).toEqual(['62320', '62321', '62322', '62323']);
    expect(approaches('transforaminal')).toEqual(['64479', '64480', '64483', '64484']);
    expect(approaches('facet')).toEqual(EXPECTED['facet-injection']?.split(' ').sort());
  });

  it('tell the stellate ganglion from the superior hypogastric plexus', () => {
    expect(procedureCode('64510')?.label).toContain('stellate');
    expect(procedureCode('64517')?.label).toContain('superior hypogastric');
  });

  it('have labels of our own, without the wording of the AMA', () => {
    for (const { code, label } of allProcedureCodes()) {
      for (const wording of AMA_WORDING) expect(label, code).not.toMatch(wording);
    }
  });

  it('have labels that tell one code from another', () => {
    const labels = allProcedureCodes().map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are found in lower case and with spaces around them', () => {
    expect(procedureCode(' g0260 ')?.code).toBe('G0260');
    expect(procedureCode('0213t')?.code).toBe('0213T');
  });

  it('know nothing of codes that are not in the table', () => {
    expect(procedureCode('99999')).toBeUndefined();
    expect(procedureCode('63686')).toBeUndefined();
  });
});
