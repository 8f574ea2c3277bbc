import type { ClaimItem } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { aDraftClaim } from '../kit/claim.ts';
import { aNote, bundle } from '../kit/fhir.ts';
import { startService } from '../kit/service.ts';
import { chart, discharging, noting, reviewing } from '../scenarios/ask.ts';
import { intent, site } from '../scenarios/charts.ts';
import { atSession, given, itemsFor, line, noteOf } from '../scenarios/session-charts.ts';

const NOTE = `PROCEDURE: Therapeutic bilateral L4-L5 and L5-S1 facet joint injection.
TECHNIQUE: Under fluoroscopic guidance needles were placed into the L4-L5 and L5-S1 facet joints on both sides. 80 mg of triamcinolone (40 mg/mL, 2 mL) was injected in all. AP and lateral images were saved.`;

const procedure = given('64493', {
  bodySite: [site('both', 'L4-L5'), site('both', 'L5-S1')],
  category: intent('therapeutic'),
});

const claim = (...items: ClaimItem[]) => aDraftClaim(itemsFor(items));
const service = startService();
const post = (name: string, body: object) => service.post(`/cds-services/${name}`, body);
const explained = { extension: { 'org.foramen.explain': true } };

const review = (...items: ClaimItem[]) =>
  reviewing(claim(...items), chart(atSession), {
    procedures: [procedure],
    note: noteOf(NOTE),
  });

interface Row {
  is: string;
  planned?: { code: string; modifiers: string[] };
  supported?: { code: string; modifiers: string[]; units: number };
}

const rowsOf = ({ compared }: { compared: Row[] }): string[] =>
  compared.map(({ is, planned, supported }) =>
    [
      is,
      planned ? [planned.code, ...planned.modifiers].join('-') : '-',
      supported ? `${[supported.code, ...supported.modifiers].join('-')} x${supported.units}` : '-',
    ].join(' '),
  );

describe('the answer to a claim review', () => {
  it('holds planned and supported lines side by side, each with its reason', async () => {
    const { body } = await post('claim-review', review(line('64493', 'LT'), line('64495', 'LT')));
    const [bill, ...others] = body.extension['org.foramen.claim-lines'].bills;
    expect(others).toEqual([]);
    expect(bill.bill).toBe('professional');
    expect(rowsOf(bill)).toEqual([
      'differs 64493-LT 64493-50 x1',
      'extra 64495-LT -',
      'missing - 64494-50 x1',
      'missing - J3301 x8',
    ]);
    expect(bill.compared[0].why).toContain('Modifier 50 instead of LT.');
    expect(bill.compared[0].supported.basis.rules[0]).toMatchObject({ grade: 'primary' });
    const quotes = bill.compared.flatMap((one: Row) =>
      JSON.stringify(one.supported?.code ? one : {}),
    );
    expect(quotes.join()).toContain('80 mg of triamcinolone');
  });

  it('holds the corrected lines, with the sequences of those that stay', async () => {
    const { body } = await post('claim-review', review(line('64493', 'LT'), line('64495', 'LT')));
    const [{ corrected }] = body.extension['org.foramen.claim-lines'].bills;
    expect(corrected).toMatchObject([
      { sequence: 1, code: '64493', modifiers: ['50'], units: 1, change: 'changed' },
      { code: '64494', modifiers: ['50'], units: 1, change: 'added' },
      { code: 'J3301', modifiers: [], units: 8, change: 'added' },
    ]);
  });

  it('tells no difference of a claim that is as documented', async () => {
    const drug = { ...line('J3301'), quantity: { value: 8 } };
    const { body } = await post(
      'claim-review',
      review(line('64493', '50'), line('64494', '50'), drug),
    );
    const [{ compared }] = body.extension['org.foramen.claim-lines'].bills;
    expect(compared.map(({ is }: Row) => is)).toEqual(['same', 'same', 'same']);
  });

  it('compares each bill by itself, in the form of its place', async () => {
    const place = {
      locationCodeableConcept: {
        coding: [
          {
            system:
              'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
            code: '24',
          },
        ],
      },
    };
    const facility = aDraftClaim(itemsFor([{ ...line('64493', '50'), ...place }]), {
      type: { coding: [{ code: 'institutional' }] },
    });
    const { body } = await post(
      'claim-review',
      reviewing(facility, chart(atSession), { procedures: [procedure], note: noteOf(NOTE) }),
    );
    const [bill] = body.extension['org.foramen.claim-lines'].bills;
    expect(bill.bill).toBe('institutional');
    expect(rowsOf(bill)).toEqual([
      'differs 64493-50 64493-RT x1',
      'missing - 64493-LT x1',
      'missing - 64494-RT x1',
      'missing - 64494-LT x1',
    ]);
  });

  it('calls nothing missing or extra where the note could not be read', async () => {
    const scan = aNote('', { content: [{ attachment: { contentType: 'image/tiff' } }] });
    const { body } = await post(
      'claim-review',
      reviewing(claim(line('64493', 'LT'), line('20610', 'LT')), chart(atSession), {
        procedures: [given('64493', { usedCode: [] })],
        note: scan,
      }),
    );
    const [bill] = body.extension['org.foramen.claim-lines'].bills;
    expect(rowsOf(bill)).toEqual(['open 64493-LT -', 'open 20610-LT -']);
  });
});

describe('claim lines at other moments', () => {
  it('are told when an encounter is closed, without a claim to compare', async () => {
    const request = discharging([procedure], chart({ ...atSession, note: noteOf(NOTE) }));
    const { body } = await post('encounter-discharge', request);
    const [bill] = body.extension['org.foramen.claim-lines'].bills;
    expect(bill.compared).toEqual([]);
    expect(bill.supported.map(({ code }: { code: string }) => code)).toEqual([
      '64493',
      '64494',
      'J3301',
    ]);
  });

  it('are compared with a draft claim in the prefetch that names the encounter', async () => {
    const encounter = [{ reference: 'Encounter/visit' }];
    const draft = aDraftClaim(itemsFor([{ ...line('64493', '50'), encounter }]));
    const prefetch = {
      ...chart({ ...atSession, note: noteOf(NOTE) }),
      drafts: bundle([draft]),
    };
    for (const [id, request] of [
      ['encounter-discharge', discharging([procedure], prefetch)],
      ['procedure-note-sign', noting([procedure], prefetch, { note: noteOf(NOTE) })],
    ] as const) {
      const { body } = await post(id, request);
      const [bill] = body.extension['org.foramen.claim-lines'].bills;
      expect(rowsOf(bill)).toEqual([
        'same 64493-50 64493-50 x1',
        'missing - 64494-50 x1',
        'missing - J3301 x8',
      ]);
      const card = body.cards.find(({ summary }: { summary: string }) =>
        summary.startsWith('Claim lines differ'),
      );
      expect(card.suggestions).toBeUndefined();
    }
  });

  it('are not compared with the draft of another encounter', async () => {
    const encounter = [{ reference: 'Encounter/other' }];
    const draft = aDraftClaim(itemsFor([{ ...line('64493', '50'), encounter }]));
    const prefetch = { ...chart({ ...atSession, note: noteOf(NOTE) }), drafts: bundle([draft]) };
    const { body } = await post('encounter-discharge', discharging([procedure], prefetch));
    const [bill] = body.extension['org.foramen.claim-lines'].bills;
    expect(bill.compared).toEqual([]);
  });

  it('are told to those who sign a note and ask for the explanation', async () => {
    const request = noting([procedure], chart(atSession), { note: noteOf(NOTE) });
    const told = await post('procedure-note-sign', { ...request, ...explained });
    expect(told.body.extension['org.foramen.claim-lines'].bills).toHaveLength(1);
    const { extension, ...plain } = request;
    const untold = await post('procedure-note-sign', plain);
    expect(untold.body.extension?.['org.foramen.claim-lines']).toBeUndefined();
  });
});
