import { describe, expect, it } from 'vitest';
import { aDraftClaim, anItem } from '../../kit/claim.ts';
import { aClaim, anOrder, aProcedure } from '../../kit/fhir.ts';
import { read, type Told } from '../../kit/read-chart.ts';

/** The sessions of a request, each by its resources, which tests name by their codes. */
const sessionsOf = (told: Told) =>
  read(told).procedures.map(({ references }) =>
    references.map((reference) => reference.split('/')[1]).join('+'),
  );
const orders = (...codes: string[]) => ({
  orders: codes.map((code) => anOrder(code, { id: code })),
});

describe('guidance', () => {
  it('joins the procedure of its day', () => {
    expect(sessionsOf(orders('20610', '77002'))).toEqual(['20610+77002']);
    expect(sessionsOf(orders('77003', '62323'))).toEqual(['62323+77003']);
  });

  it('joins the procedure at its kind of site', () => {
    expect(sessionsOf(orders('20610', '64493', '77003'))).toEqual(['20610', '64493+77003']);
    expect(sessionsOf(orders('64493', '20610', '77002'))).toEqual(['64493', '20610+77002']);
  });

  it('of another day is a session of its own', () => {
    const other = anOrder('77003', { id: 'other', occurrenceDateTime: '2026-12-01' });
    expect(sessionsOf({ orders: [anOrder('62323'), other] })).toEqual(['order', 'other']);
  });

  it('alone is a session of its own, and so is guidance beside a visit', () => {
    expect(sessionsOf(orders('77003'))).toEqual(['77003']);
    expect(sessionsOf(orders('99214', '77003'))).toEqual(['99214', '77003']);
  });

  it('leaves family, codes and place to the procedure', () => {
    const [judged] = read(orders('77003', '64483')).procedures;
    expect(judged).toMatchObject({
      family: 'epidural',
      reference: 'ServiceRequest/64483',
      codes: [{ code: '64483' }],
      technique: 'transforaminal',
      region: { value: 'lumbar-sacral' },
    });
  });

  it('joins its session in the past', () => {
    const chart = [aClaim('a', '62323', '2026-03-02'), aClaim('b', '77003', '2026-03-02')];
    const { history } = read({ orders: [anOrder('62323')], chart });
    expect(history).toMatchObject({
      value: {
        sessions: [
          {
            family: 'epidural',
            references: ['ExplanationOfBenefit/a', 'ExplanationOfBenefit/b'],
            codes: [{ code: '62323' }],
          },
        ],
      },
    });
  });
});

describe('what is no procedure', () => {
  it.each([
    ['guidance', '77003'],
    ['visit', '99214'],
    ['drug-test', '80307'],
  ])('a %s alone is judged as what it is', (family, code) => {
    for (const told of [orders(code), { claims: [aDraftClaim([anItem(code)])] }]) {
      const { procedures, lines } = read(told);
      expect(procedures).toMatchObject([{ family, laterality: { state: 'undocumented' } }]);
      expect(lines.state).toBe('documented');
    }
  });

  it('gives way to a procedure on the claim', () => {
    const procedures = [aProcedure('visit', '99214', '2026-11-20')];
    const claims = [aDraftClaim([anItem('62323'), anItem('99214')])];
    expect(read({ procedures, claims }).procedures).toMatchObject([
      { family: 'epidural', reference: 'Claim/claim' },
      { family: 'visit' },
    ]);
  });
});

it('add-on levels of several orders are one procedure', () => {
  expect(sessionsOf(orders('64483', '64484'))).toEqual(['64483+64484']);
});
