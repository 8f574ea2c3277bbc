import { expect, it } from 'vitest';
import {
  aCoverage,
  aNote,
  anOrder,
  aProcedure,
  bundle,
  noteSign,
  orderSign,
  prefetch,
} from '../kit/fhir.ts';
import { shown, startService } from '../kit/service.ts';

const service = startService();
const medicare = { coverage: bundle([aCoverage('MCR-FFS-2026')]) };

/** Notes that tell everything, of procedures whose coded fields tell nothing but a billing code. */
const notes: [what: string, code: string, text: string][] = [
  [
    'an interlaminar epidural',
    '62323',
    `PROCEDURE: L4-L5 interlaminar epidural steroid injection, midline.
Fluoroscopic guidance with AP and lateral views; images were saved to PACS.
A 20-gauge Tuohy needle was advanced in the midline. Omnipaque 2 mL showed epidural spread. 2 mL of Depo-Medrol 40 mg/mL was injected.
Pain 8/10 before, 2/10 after. Written informed consent was obtained. Complications: none.`,
  ],
  [
    'a transforaminal epidural',
    '64483',
    `PROCEDURE: Right L5 transforaminal epidural steroid injection under fluoroscopy.
After consent was signed a 22-gauge needle was placed below the right L5 pedicle. 1 mL of Isovue outlined the nerve root in AP and lateral views, and the images were archived.
1 mL of dexamethasone 10 mg/mL was injected. Pain was 7/10 before and 1/10 after the injection.`,
  ],
  [
    'a medial branch block',
    '64493',
    `PROCEDURE: Diagnostic right L4-L5 facet joint block: medial branch blocks at L3 and L4.
Under fluoroscopic guidance, with images stored in PACS, 0.5 mL of 0.5% bupivacaine was injected at each nerve on the right.
Pain before: 8/10. Pain after: 1/10, 90% relief. Consent was obtained.`,
  ],
];

it.each(notes)('%s that is told in words alone has nothing missing', async (_what, code, text) => {
  const done = aProcedure('done', code, '2026-11-21T10:00:00-06:00');
  const answer = await service.post(
    '/cds-services/procedure-note-sign',
    noteSign([done], { note: aNote(text) }, { prefetch: prefetch(medicare) }),
  );
  expect(answer.status).toBe(200);
  expect(shown(answer).filter(({ verdict }) => verdict === 'undocumented')).toEqual([]);
});

it('an ablation finds both blocks, their side, level and relief in their notes', async () => {
  const blocks = ['2026-09-01', '2026-10-06'].map((on, index) =>
    aProcedure(`mbb-${index}`, '64493', `${on}T10:00:00-05:00`),
  );
  const told = blocks.map((block, index) => ({
    ...aNote(
      `PROCEDURE: Right L4-L5 facet joint, medial branch blocks of L3 and L4, diagnostic, fluoroscopy.
0.5 mL of 0.5% bupivacaine was injected at each nerve. Pain was 8/10 before and 1/10 after the injection.`,
    ),
    id: `note-${index}`,
    date: `${index === 0 ? '2026-09-01' : '2026-10-06'}T12:00:00Z`,
    context: { related: [{ reference: `Procedure/${block.id}` }] },
  }));
  const visit = aNote(
    'HISTORY: Axial low back pain for eight months, 7/10 on the NRS today. She cannot sit longer than ten minutes or do her housework. Six weeks of physical therapy did not help.',
    {
      id: 'visit',
      type: { coding: [{ system: 'http://loinc.org', code: '11506-3' }] },
      date: '2026-11-16T12:00:00Z',
    },
  );
  const order = anOrder('64635', {
    bodySite: [{ text: 'right L4-L5' }],
    reasonCode: [{ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'M47.816' }] }],
  });
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([order], {
      prefetch: prefetch({
        ...medicare,
        procedures: bundle(blocks),
        notes: bundle([...told, visit]),
      }),
    }),
  );
  const open = shown(answer).filter(({ verdict }) => verdict !== 'met');
  // That nobody else's claims are connected is true, and nothing a note could tell.
  expect(open.map(({ rule }) => rule)).toEqual(['history-incomplete']);
});
