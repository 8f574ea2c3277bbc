import type { Procedure } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { aNote, anOrder, aProcedure, bundle, cpt, noteSign, prefetch } from '../kit/fhir.ts';
import { shown, shownRules, startService, verdicts } from '../kit/service.ts';

/** What a note and a procedure document, seen from outside. */
const service = startService();
const done = (code: string, over: Partial<Procedure> = {}) =>
  aProcedure('done', code, '2026-11-21T10:00:00-06:00', {
    encounter: { reference: 'Encounter/visit' },
    ...over,
  });
const sign = (procedure: Procedure, context: object = {}, over: Record<string, unknown> = {}) =>
  service.post(
    '/cds-services/procedure-note-sign',
    noteSign([procedure], context, { prefetch: prefetch(over) }),
  );
const APPROACH = 'http://foramen.dev/fhir/CodeSystem/approach';

describe('an approach', () => {
  const said = async (procedure: Procedure, context: object = {}, over = {}) =>
    verdicts(await sign(procedure, context, over))['approach-not-explicit'];

  it('is not implied by the code', async () => {
    expect(await said(done('62323'))).toBe('undocumented');
  });

  it('is not implied by the display of a billing code', async () => {
    const code = { coding: [{ ...cpt('62323').coding[0], display: 'interlaminar epidural' }] };
    expect(await said(done('62323', { code }))).toBe('undocumented');
  });

  it('is read from the words of the procedure', async () => {
    const code = cpt('62323', 'Lumbar interlaminar epidural steroid injection');
    expect(await said(done('62323', { code }))).toBe('met');
  });

  it('is not read from words that offer several', async () => {
    const code = cpt(
      '62323',
      'Interlaminar epidural injection, lumbar or sacral (caudal epidural)',
    );
    expect(await said(done('62323', { code }))).toBe('undocumented');
  });

  it('is read from a local coding', async () => {
    const category = { coding: [{ system: APPROACH, code: 'caudal' }] };
    expect(await said(done('62323', { category }))).toBe('met');
  });

  it('is read from the method extension', async () => {
    const extension = [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/procedure-method',
        valueCodeableConcept: { text: 'interlaminar' },
      },
    ];
    expect(await said(done('62323', { extension }))).toBe('met');
  });

  const extension = [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/procedure-approachBodyStructure',
      valueReference: { reference: 'BodyStructure/site' },
    },
  ];

  it('is read from a BodyStructure', async () => {
    const site = {
      resourceType: 'BodyStructure',
      id: 'site',
      location: { coding: [{ system: APPROACH, code: 'interlaminar' }] },
    };
    expect(await said(done('62323', { extension }), {}, { bodyStructures: bundle([site]) })).toBe(
      'met',
    );
  });

  it('stays open when its BodyStructure could not be read', async () => {
    expect(await said(done('62323', { extension }))).toBe('unchecked');
  });

  it('is read from the note, with its words as evidence', async () => {
    const note = aNote('PROCEDURE: Right L4-L5 intralaminar epidural steroid injection.');
    const answer = await sign(done('62323'), { note });
    const { rules } = answer.body.extension['org.foramen.explanation'];
    const [found] = rules.filter((one: { rule: string }) => one.rule === 'approach-not-explicit');
    expect(found).toMatchObject({
      verdict: 'met',
      evidence: [{ quote: 'Right L4-L5 intralaminar epidural steroid injection.' }],
    });
  });

  it('is not implied by loss of resistance', async () => {
    const note = aNote(
      'PROCEDURE: Lumbar epidural steroid injection.\nLoss of resistance with a Tuohy needle.',
    );
    expect(await said(done('62323'), { note })).toBe('undocumented');
  });

  it('is read from the sections of a Composition, nested ones too', async () => {
    const note = {
      resourceType: 'Composition',
      id: 'c',
      status: 'preliminary',
      section: [
        {
          title: 'Report',
          section: [
            {
              title: 'PROCEDURE',
              text: { div: '<div>Right L5 <b>transforaminal</b> epidural steroid injection</div>' },
            },
          ],
        },
      ],
    };
    expect(await said(done('64483'), { note })).toBe('met');
  });

  it('is read from a note in HTML', async () => {
    const html = '<p>PROCEDURE: Caudal epidural steroid injection.</p>';
    const note = aNote('', {
      content: [
        {
          attachment: {
            contentType: 'text/html; charset=utf-8',
            data: Buffer.from(html).toString('base64'),
          },
        },
      ],
    });
    expect(await said(done('62323'), { note })).toBe('met');
  });

  it('named in words that cannot be tied to the procedure is neither missing nor a mismatch', async () => {
    const note = aNote('Tolerated well. A transforaminal route had been considered.');
    const answer = await sign(done('62323'), { note });
    expect(verdicts(answer)['approach-not-explicit']).toBe('met');
    expect(verdicts(answer)['approach-code-mismatch']).toBe('skipped');
  });

  it('stays open when the note is a picture of a page', async () => {
    const note = aNote('', {
      content: [{ attachment: { contentType: 'application/pdf', data: 'JVBERi0=' } }],
    });
    const answer = await sign(done('62323'), { note });
    expect(verdicts(answer)['approach-not-explicit']).toBe('unchecked');
    expect(shown(answer).some(({ verdict }) => verdict === 'undocumented')).toBe(false);
  });

  it('that note and code tell differently is a mismatch with both quotes', async () => {
    const note = aNote('PROCEDURE: Right L5 transforaminal epidural steroid injection.');
    const code = cpt('62323', 'Interlaminar epidural');
    const answer = await sign(done('62323', { code }), { note });
    const [finding] = shown(answer).filter(({ rule }) => rule === 'approach-code-mismatch');
    expect(finding?.message).toContain('transforaminal');
  });
});

describe('a side', () => {
  const order = anOrder('64483', {
    bodySite: [{ coding: [{ system: 'http://snomed.info/sct', code: '7771000' }] }],
  });

  it('is read from SNOMED CT, from words and from the note', async () => {
    const sources: Partial<Procedure>[] = [
      { bodySite: [{ coding: [{ system: 'http://snomed.info/sct', code: '24028007' }] }] },
      { bodySite: [{ text: 'Right L4-L5' }] },
      { code: cpt('64483', 'Right L4-L5 transforaminal epidural') },
      { note: [{ text: 'Done on the right side at L4-L5.' }] },
    ];
    for (const over of sources) {
      const answer = await sign(done('64483', over));
      expect(verdicts(answer)['laterality-missing-note']).toBe('met');
    }
  });

  it('of the order alone does not document what was done', async () => {
    const answer = await sign(done('64483'), { orders: bundle([order]) });
    expect(verdicts(answer)['laterality-missing-note']).toBe('undocumented');
  });

  it('ordered left and documented right is a critical card', async () => {
    const answer = await sign(done('64483', { bodySite: [{ text: 'right L4-L5' }] }), {
      orders: bundle([order]),
    });
    const [card] = answer.body.cards;
    expect(card.indicator).toBe('critical');
    expect(card.detail).toContain('order left');
  });

  it('of another complaint in a progress note is no mismatch', async () => {
    const note = aNote('ASSESSMENT: Doing well. Has a sore left knee.', {
      context: { related: [{ reference: 'Procedure/done' }] },
    });
    const answer = await sign(
      done('64483', { bodySite: [{ text: 'right L4-L5' }] }),
      {},
      {
        encounterDocuments: bundle([note]),
      },
    );
    expect(verdicts(answer)['laterality-mismatch']).toBe('met');
  });

  it('explained in the note is no mismatch', async () => {
    const note = aNote(
      'PROCEDURE: Right L4-L5 transforaminal epidural. The side was changed to the right because the pain had moved.',
    );
    const answer = await sign(done('64483'), { orders: bundle([order]), note });
    expect(verdicts(answer)['laterality-mismatch']).toBe('met');
  });

  it('on the draft claim must be there as well', async () => {
    const item = [{ sequence: 1, productOrService: cpt('64483'), servicedDate: '2026-11-21' }];
    const claim = { resourceType: 'Claim', id: 'draft', status: 'draft', use: 'claim', item };
    const answer = await sign(done('64483', { bodySite: [{ text: 'right L4-L5' }] }), { claim });
    expect(shownRules(answer)).toContain('laterality-missing-note');
  });
});

describe('image guidance', () => {
  const study = (over = {}) => ({
    resourceType: 'ImagingStudy',
    id: 'study',
    status: 'available',
    modality: [{ code: 'XA' }],
    procedureReference: { reference: 'Procedure/done' },
    series: [{ uid: '1', numberOfInstances: 2 }],
    ...over,
  });
  const judge = async (over: Record<string, unknown>, procedure = done('62323')) => {
    const all = verdicts(await sign(procedure, {}, over));
    return [all['imaging-guidance-not-documented'], all['imaging-archive-missing']];
  };

  it('is missing where nothing tells of it', async () => {
    expect(await judge({})).toEqual(['undocumented', 'skipped']);
  });

  it('is documented and archived by a study of the procedure', async () => {
    expect(await judge({ imaging: bundle([study()]) })).toEqual(['met', 'met']);
  });

  it('is not documented by a study of another procedure', async () => {
    const other = study({ procedureReference: { reference: 'Procedure/other' } });
    expect(await judge({ imaging: bundle([other]) })).toEqual(['undocumented', 'skipped']);
  });

  it('is archived, and contradicted by nothing, by a study of the encounter alone', async () => {
    const diagnostic = study({
      modality: [{ code: 'MR' }],
      procedureReference: undefined,
      encounter: { reference: 'Encounter/visit' },
    });
    const answer = await sign(done('62323'), {}, { imaging: bundle([diagnostic]) });
    expect(verdicts(answer)['imaging-guidance-not-documented']).toBe('met');
    expect(verdicts(answer)['imaging-modality-mismatch']).toBe('skipped');
  });

  it('is not archived by a study without a series', async () => {
    const empty = study({ series: [], status: 'registered' });
    expect(await judge({ imaging: bundle([empty]) })).toEqual(['met', 'undocumented']);
  });

  it('asks Medicare’s two views of an epidural', async () => {
    const single = study({ series: [{ uid: '1', numberOfInstances: 1 }] });
    expect(await judge({ imaging: bundle([single]) })).toEqual(['met', 'undocumented']);
  });

  it('is archived by a media file or an image document', async () => {
    const used = done('62323', {
      usedCode: [{ coding: [{ system: 'http://snomed.info/sct', code: '44491008' }] }],
    });
    const media = {
      resourceType: 'Media',
      id: 'm',
      status: 'completed',
      partOf: [{ reference: 'Procedure/done' }],
    };
    expect(await judge({ media: bundle([media]) }, used)).toEqual(['met', 'met']);
    const image = {
      resourceType: 'DocumentReference',
      id: 'd',
      status: 'current',
      content: [{ attachment: { contentType: 'image/png' } }],
      context: { related: [{ reference: 'Procedure/done' }] },
    };
    expect(await judge({ encounterDocuments: bundle([image]) }, used)).toEqual(['met', 'met']);
  });

  it('is unchecked, not missing, when the images could not be read', async () => {
    const failed = { resourceType: 'OperationOutcome', issue: [] };
    expect((await judge({ imaging: failed }))[0]).toBe('unchecked');
  });

  it('by ultrasound under a fluoroscopy code is told once', async () => {
    const answer = await sign(done('64493'), {
      note: aNote('PROCEDURE: Left L4-L5 facet joint injection under ultrasound guidance.'),
    });
    expect(shownRules(answer)).toContain('imaging-modality-mismatch');
    expect(shownRules(answer)).not.toContain('imaging-guidance-not-documented');
  });

  it('by ultrasound is explained by an allergy to contrast', async () => {
    const allergies = bundle([
      { resourceType: 'AllergyIntolerance', id: 'a', code: { text: 'Iodinated contrast' } },
    ]);
    const note = aNote(
      'PROCEDURE: L4-L5 interlaminar epidural steroid injection under ultrasound.',
    );
    const answer = await sign(done('62323'), { note }, { allergies });
    expect(verdicts(answer)['imaging-modality-mismatch']).toBe('met');
  });
});

describe('relief after a diagnostic block', () => {
  const block = done('64493', {
    category: { coding: [{ system: 'http://snomed.info/sct', code: '103693007' }] },
  });
  const score = (id: string, value: number, at: string, code = '72514-3') => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code }] },
    partOf: [{ reference: 'Procedure/done' }],
    effectiveDateTime: at,
    valueQuantity: { value },
  });
  const before = score('before', 5, '2026-11-21T09:30:00-06:00');
  const judge = async (...observations: object[]) => {
    const answer = await sign(block, {}, { observations: bundle(observations) });
    const { facts } = answer.body.extension['org.foramen.explanation'];
    return [
      verdicts(answer)['facet-relief-not-documented'],
      facts.procedures[0].relief.value?.percent,
    ];
  };

  it('is computed from scores before and after on one scale, unrounded', async () => {
    expect(await judge(before, score('after', 1, '2026-11-21T11:00:00-06:00'))).toEqual([
      'met',
      80,
    ]);
    const nine = score('before', 9, '2026-11-21T09:30:00-06:00');
    const [, percent] = await judge(nine, score('after', 2, '2026-11-21T11:00:00-06:00'));
    expect(percent).toBeCloseTo(77.7778, 3);
  });

  it('is not computed across two scales', async () => {
    const other = score('after', 1, '2026-11-21T11:00:00-06:00', '38214-3');
    expect(await judge(before, other)).toEqual(['undocumented', undefined]);
  });

  it('is not computed from one score', async () => {
    expect(await judge(before)).toEqual(['undocumented', undefined]);
  });

  it('is not computed when there was no pain before', async () => {
    const zero = score('before', 0, '2026-11-21T09:30:00-06:00');
    const after = score('after', 0, '2026-11-21T11:00:00-06:00');
    expect(await judge(zero, after)).toEqual(['undocumented', undefined]);
  });

  it('is taken as stated where no scores are', async () => {
    const stated = {
      ...score('relief', 85, '2026-11-21T11:00:00-06:00'),
      code: {
        coding: [
          { system: 'http://foramen.dev/fhir/CodeSystem/observation', code: 'pain-relief-percent' },
        ],
      },
    };
    expect(await judge(stated)).toEqual(['met', 85]);
  });
});
