import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { claimLine, documented, undocumented, unreadable } from '../kit/chart.ts';
import { drug } from '../kit/drugs.ts';
import { editsOf, pair } from '../kit/edits.ts';
import { type Coding, done, type Told } from '../kit/sessions.ts';

const steroid = drug('triamcinolone', {
  doseMg: 80,
  evidence: { reference: 'DocumentReference/note', quote: 'Kenalog 80 mg was injected.' },
});
const epidural: Told = { guidance: 'fluoroscopy', drugs: [drug('dexamethasone', { doseMg: 10 })] };
const facet: Told = { guidance: 'fluoroscopy', drugs: [drug('bupivacaine', { doseMg: 5 })] };
const block = { ...facet, intent: 'diagnostic' } as const;
const treatment = { ...facet, intent: 'therapeutic' } as const;
const ablation: Told = { guidance: 'fluoroscopy', lesion: { mode: 'thermal', temperatureC: 85 } };

/** A container for one dose, as the note names it. */
const vial = { container: 'single-dose' } as const;

/** Lines that tell of nothing but who bills where. */
const asc = (code: string) => ({ ...claimLine(code), setting: '24' });

/** A left knee with triamcinolone. */
const knee = (given: Parameters<typeof drug>[1]) =>
  done('20610', { joints: ['knee'], side: 'left', drugs: [drug('triamcinolone', given)] });

const ofPortion = (place: number) => ({
  evidence: { reference: `MedicationAdministration/${place}` },
});

/** A documented session and the exact lines that it supports. */
export interface Session {
  done: PainProcedure[];
  coding?: Coding;
  lines: string[];
  /** What cannot be coded: why, and which fact is missing. */
  open?: string[];
}

/** Expected by domain/codes.md, domain/lcd.md and the rulebook, section 1. */
export const sessions: Record<string, Session> = {
  'one interlaminar epidural at L4-L5 under fluoroscopy': {
    done: [done('62323', { ...epidural, approach: 'interlaminar', levels: ['L4-L5'] })],
    lines: ['62323 x1', 'J1100 x10 ?JW/JZ'],
  },
  'an interlaminar epidural of the neck': {
    done: [done('62321', { ...epidural, approach: 'interlaminar', levels: ['C7-T1'] })],
    lines: ['62321 x1', 'J1100 x10 ?JW/JZ'],
  },
  'a caudal epidural, which names its region by itself': {
    done: [done('62323', { ...epidural, approach: 'caudal' })],
    lines: ['62323 x1', 'J1100 x10 ?JW/JZ'],
  },
  'an interlaminar epidural that is told to be without imaging': {
    done: [
      done('62322', { ...epidural, approach: 'interlaminar', levels: ['L3-L4'], guidance: 'none' }),
    ],
    lines: ['62322 x1', 'J1100 x10 ?JW/JZ'],
  },
  'an interlaminar epidural charted under a transforaminal code': {
    done: [done('64483', { ...epidural, approach: 'interlaminar', levels: ['L4-L5'] })],
    lines: ['62323 x1', 'J1100 x10 ?JW/JZ'],
  },
  'an epidural catheter that stays': {
    done: [
      done(
        '62327',
        { ...epidural, approach: 'interlaminar', levels: ['L4-L5'] },
        { catheterLeft: documented(true) },
      ),
    ],
    lines: ['62327 x1', 'J1100 x10 ?JW/JZ'],
  },
  'one transforaminal level on the left': {
    done: [
      done('64483', { ...epidural, approach: 'transforaminal', levels: ['L5-S1'], side: 'left' }),
    ],
    lines: ['64483-LT x1', 'J1100 x10 ?JW/JZ'],
  },
  'two transforaminal levels, of which one was charted by its code': {
    done: [
      done('64483', {
        ...epidural,
        approach: 'transforaminal',
        levels: ['L4-L5', 'L5-S1'],
        side: 'right',
      }),
    ],
    lines: ['64483-RT x1', '64484-RT x1', 'J1100 x10 ?JW/JZ'],
  },
  'three roots of one side': {
    done: [
      done('64483', {
        ...epidural,
        approach: 'transforaminal',
        levels: ['L3', 'L4', 'L5'],
        side: 'right',
      }),
    ],
    lines: ['64483-RT x1', '64484-RT x2', 'J1100 x10 ?JW/JZ'],
  },
  'a root named twice, by its number and by its foramen': {
    done: [
      done('64483', {
        ...epidural,
        approach: 'transforaminal',
        levels: ['L5', 'L5-S1'],
        side: 'left',
      }),
    ],
    lines: ['64483-LT x1', 'J1100 x10 ?JW/JZ'],
  },
  'one transforaminal level of both sides in the office': {
    done: [
      done('64483', {
        ...epidural,
        approach: 'transforaminal',
        levels: ['L4-L5'],
        side: 'bilateral',
        place: '11',
      }),
    ],
    lines: ['64483-50 x1', 'J1100 x10 ?JW/JZ'],
  },
  'two transforaminal levels of both sides in the office': {
    done: [
      done('64483', {
        ...epidural,
        approach: 'transforaminal',
        levels: ['L4-L5', 'L5-S1'],
        side: 'bilateral',
      }),
    ],
    lines: ['64483-50 x1', '64484-50 x1', 'J1100 x10 ?JW/JZ'],
  },
  'a transforaminal injection at T12-L1, which is thoracic': {
    done: [
      done('64483', { ...epidural, approach: 'transforaminal', levels: ['T12-L1'], side: 'left' }),
    ],
    lines: ['64479-LT x1', 'J1100 x10 ?JW/JZ'],
  },
  'a transforaminal injection of the neck at two levels': {
    done: [
      done('64479', {
        ...epidural,
        approach: 'transforaminal',
        levels: ['C5-C6', 'C6-C7'],
        side: 'left',
      }),
    ],
    lines: ['64479-LT x1', '64480-LT x1', 'J1100 x10 ?JW/JZ'],
  },
  'a diagnostic selective nerve root block': {
    done: [
      done('64483', {
        approach: 'transforaminal',
        levels: ['L5'],
        side: 'left',
        guidance: 'fluoroscopy',
        intent: 'diagnostic',
        drugs: [drug('lidocaine', { doseMg: 10 })],
      }),
    ],
    lines: ['64483-LT-KX x1'],
  },
  'a diagnostic word beside a steroid, which makes no selective root block': {
    done: [
      done('64483', {
        ...epidural,
        intent: 'diagnostic',
        approach: 'transforaminal',
        levels: ['L5'],
        side: 'left',
      }),
    ],
    lines: ['64483-LT x1', 'J1100 x10 ?JW/JZ'],
  },
  'one medial branch level, diagnostic, with KX': {
    done: [done('64493', { ...block, levels: ['L4-L5'], side: 'right' })],
    lines: ['64493-RT-KX x1'],
  },
  'three medial branches, which are two joints': {
    done: [done('64493', { ...block, levels: ['L3', 'L4', 'L5'], side: 'right' })],
    lines: ['64493-RT-KX x1', '64494-RT-KX x1'],
  },
  'two medial branches, which are one joint': {
    done: [done('64493', { ...block, levels: ['L3', 'L4'], side: 'left' })],
    lines: ['64493-LT-KX x1'],
  },
  'three branches of the neck, which are two joints': {
    done: [done('64490', { ...block, levels: ['C4', 'C5', 'C6'], side: 'left' })],
    lines: ['64490-LT-KX x1', '64491-LT-KX x1'],
  },
  'a therapeutic facet injection, without KX': {
    done: [done('64493', { ...treatment, levels: ['L4-L5', 'L5-S1'], side: 'left' })],
    lines: ['64493-LT x1', '64494-LT x1'],
  },
  'a facet injection of both sides in the office': {
    done: [
      done('64493', { ...treatment, levels: ['L4-L5', 'L5-S1'], side: 'bilateral', place: '11' }),
    ],
    lines: ['64493-50 x1', '64494-50 x1'],
  },
  'the same on the claim of a surgery center': {
    done: [done('64493', { ...treatment, levels: ['L4-L5', 'L5-S1'], side: 'bilateral' })],
    coding: { bill: 'institutional', planned: [asc('64493')] },
    lines: ['64493-RT x1', '64493-LT x1', '64494-RT x1', '64494-LT x1'],
    open: ['not-computed: drug lines of a facility'],
  },
  'the same on the practitioner’s claim for a surgery center': {
    done: [done('64493', { ...treatment, levels: ['L4-L5'], side: 'bilateral' })],
    coding: { bill: 'professional', planned: [asc('64493')] },
    lines: ['64493-50 x1'],
    open: ['not-computed: drug lines of a facility'],
  },
  'both sides under a payer whose form is not known': {
    done: [done('64493', { ...treatment, levels: ['L4-L5'], side: 'bilateral' })],
    coding: { policy: 'UHC-COMM-2026' },
    lines: ['64493 x1 ?50/RT/LT'],
  },
  'facets of T12-L1 with L1-L2': {
    done: [done('64490', { ...treatment, levels: ['T12-L1', 'L1-L2'], side: 'left' })],
    lines: ['64490-LT x1', '64494-LT x1'],
  },
  'the same on both sides': {
    done: [done('64490', { ...treatment, levels: ['T12-L1', 'L1-L2'], side: 'bilateral' })],
    lines: ['64490-50 x1', '64494-50 x1'],
  },
  'a third joint that Medicare does not cover': {
    done: [done('64493', { ...treatment, levels: ['L3-L4', 'L4-L5', 'L5-S1'], side: 'left' })],
    lines: ['64493-LT x1', '64494-LT x1'],
    open: ['not-covered: coverage of 64495'],
  },
  'a third joint under a policy that covers it': {
    done: [done('64493', { ...treatment, levels: ['L3-L4', 'L4-L5', 'L5-S1'], side: 'left' })],
    coding: { policy: 'AETNA-2026' },
    lines: ['64493-LT x1', '64494-LT x1', '64495-LT x1'],
  },
  'a fourth joint, which the third code holds too': {
    done: [
      done('64493', { ...treatment, levels: ['L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'], side: 'left' }),
    ],
    coding: { policy: 'AETNA-2026' },
    lines: ['64493-LT x1', '64494-LT x1', '64495-LT x1'],
  },
  'a facet injection under ultrasound': {
    done: [
      done('64493', { ...treatment, guidance: 'ultrasound', levels: ['L4-L5'], side: 'left' }),
    ],
    lines: ['0216T-LT x1'],
  },
  'a facet injection whose intent is not documented': {
    done: [done('64493', { ...facet, levels: ['L4-L5'], side: 'left' })],
    lines: ['64493-LT x1 ?KX'],
  },
  'an ablation of one joint': {
    done: [done('64635', { ...ablation, levels: ['L4-L5'], side: 'left' })],
    lines: ['64635-LT x1'],
  },
  'an ablation of three joints by four nerves': {
    done: [done('64635', { ...ablation, levels: ['L2', 'L3', 'L4', 'L5'], side: 'right' })],
    lines: ['64635-RT x1', '64636-RT x2'],
  },
  'an ablation of three joints on both sides': {
    done: [done('64635', { ...ablation, levels: ['L3-L4', 'L4-L5', 'L5-S1'], side: 'bilateral' })],
    lines: ['64635-50 x1', '64636-50 x1', '64636-50 x1'],
  },
  'an ablation at the joint above the thoracolumbar junction': {
    done: [done('64635', { ...ablation, levels: ['T11-T12'], side: 'left' })],
    lines: ['64633-LT x1'],
  },
  'an ablation at the joint below it': {
    done: [done('64633', { ...ablation, levels: ['L1-L2'], side: 'left' })],
    lines: ['64635-LT x1'],
  },
  'an ablation in the neck': {
    done: [done('64633', { ...ablation, levels: ['C4', 'C5', 'C6'], side: 'left' })],
    lines: ['64633-LT x1', '64634-LT x1'],
  },
  'a sacroiliac joint injection in the office, diagnostic': {
    done: [
      done('27096', {
        guidance: 'fluoroscopy',
        side: 'left',
        intent: 'diagnostic',
        drugs: [steroid],
      }),
    ],
    lines: ['27096-LT-KX x1', 'J3301 x8 ?JW/JZ'],
  },
  'a sacroiliac joint injection on a facility’s claim': {
    done: [
      done('27096', {
        guidance: 'fluoroscopy',
        side: 'left',
        intent: 'therapeutic',
        drugs: [steroid],
      }),
    ],
    coding: { bill: 'institutional', planned: [asc('27096')] },
    lines: ['G0260-LT x1'],
    open: ['not-computed: drug lines of a facility'],
  },
  'a sacroiliac joint injection without imaging': {
    done: [
      done('27096', { guidance: 'none', side: 'left', intent: 'therapeutic', drugs: [steroid] }),
    ],
    lines: ['20552 x1', 'J3301 x8 ?JW/JZ'],
  },
  'trigger points in two muscles': {
    done: [done('20553', { muscles: ['trapezius', 'rhomboid'], drugs: [steroid] })],
    lines: ['20552 x1', 'J3301 x8 ?JW/JZ'],
  },
  'trigger points in three muscles': {
    done: [
      done('20552', { muscles: ['trapezius', 'rhomboid', 'levator scapulae'], drugs: [steroid] }),
    ],
    lines: ['20553 x1', 'J3301 x8 ?JW/JZ'],
  },
  'trigger points with an anesthetic alone, which is then the agent': {
    done: [done('20552', { muscles: ['trapezius'], drugs: [drug('bupivacaine', { doseMg: 10 })] })],
    lines: ['20552 x1', 'J0665 x20 ?JW/JZ'],
  },
  'dry needling of three muscles': {
    done: [done('20560', { muscles: ['trapezius', 'rhomboid', 'scalene'] })],
    lines: ['20561 x1'],
  },
  'a knee without ultrasound, and 40 mg of methylprednisolone': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'right',
        drugs: [drug('methylprednisolone', { doseMg: 40 })],
      }),
    ],
    lines: ['20610-RT x1', 'J1010 x40 ?JW/JZ'],
  },
  'a shoulder under ultrasound with a stored image': {
    done: [
      done('20610', {
        joints: ['shoulder'],
        side: 'left',
        guidance: 'ultrasound',
        image: true,
        drugs: [steroid],
      }),
    ],
    lines: ['20611-LT x1', 'J3301 x8 ?JW/JZ'],
  },
  'a shoulder under ultrasound without a stored image': {
    done: [
      done('20611', {
        joints: ['shoulder'],
        side: 'left',
        guidance: 'ultrasound',
        drugs: [steroid],
      }),
    ],
    lines: ['20610-LT x1', 'J3301 x8 ?JW/JZ'],
  },
  'a shoulder and the bursa it is named for': {
    done: [
      done('20610', { joints: ['shoulder', 'subacromial bursa'], side: 'left', drugs: [steroid] }),
    ],
    lines: ['20610-LT x1', 'J3301 x8 ?JW/JZ'],
  },
  'both knees with 40 mg of triamcinolone each, given as two portions': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'bilateral',
        drugs: [
          drug('triamcinolone', {
            doseMg: 40,
            evidence: { reference: 'MedicationAdministration/1' },
          }),
          drug('triamcinolone', {
            doseMg: 40,
            evidence: { reference: 'MedicationAdministration/2' },
          }),
        ],
      }),
    ],
    lines: ['20610-50 x1', 'J3301 x8 ?JW/JZ'],
  },
  'a dose that begins a further unit': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [drug('triamcinolone', { doseMg: 42 })],
      }),
    ],
    lines: ['20610-LT x1', 'J3301 x5 ?JW/JZ'],
  },
  'a wrist, which is intermediate': {
    done: [
      done('20605', {
        joints: ['wrist'],
        side: 'left',
        drugs: [drug('triamcinolone', { doseMg: 10 })],
      }),
    ],
    lines: ['20605-LT x1', 'J3301 x1 ?JW/JZ'],
  },
  'the rest of a single-dose vial that was discarded': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [drug('triamcinolone', { doseMg: 20, discardedMg: 20, ...vial })],
      }),
    ],
    lines: ['20610-LT x1', 'J3301 x2', 'J3301-JW x2'],
  },
  'a single-dose vial of which nothing was discarded': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [drug('triamcinolone', { doseMg: 40, discardedMg: 0, ...vial })],
      }),
    ],
    lines: ['20610-LT x1', 'J3301-JZ x4'],
  },
  'a rest that the last unit begun already holds': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [drug('triamcinolone', { doseMg: 36, discardedMg: 4, ...vial })],
      }),
    ],
    lines: ['20610-LT x1', 'J3301-JZ x4'],
  },
  'a discarded rest under a payer of whom JW is not known': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [drug('triamcinolone', { doseMg: 20, discardedMg: 20, ...vial })],
      }),
    ],
    coding: { policy: 'UHC-COMM-2026' },
    lines: ['20610-LT x1', 'J3301 x2 ?JW/JZ'],
  },
  'a rest of just one unit beyond those begun': {
    done: [knee({ doseMg: 38, discardedMg: 12, ...vial })],
    lines: ['20610-LT x1', 'J3301 x4', 'J3301-JW x1'],
  },
  'a vial for several doses, which bears neither JW nor JZ': {
    done: [knee({ doseMg: 40, container: 'multi-dose' })],
    lines: ['20610-LT x1', 'J3301 x4'],
  },
  'a rest of a vial for several doses, which is not reported': {
    done: [knee({ doseMg: 20, discardedMg: 20, container: 'multi-dose' })],
    lines: ['20610-LT x1', 'J3301 x2'],
  },
  'a greater occipital nerve block of both sides': {
    done: [
      done('64405', {
        nerves: ['greater occipital'],
        side: 'bilateral',
        guidance: 'none',
        drugs: [drug('bupivacaine', { doseMg: 5 })],
      }),
    ],
    lines: ['64405-50 x1'],
  },
  'a suprascapular block under ultrasound with image and findings': {
    done: [
      done('64418', {
        nerves: ['suprascapular'],
        side: 'left',
        guidance: 'ultrasound',
        image: true,
        findings: 'The nerve lay in the notch.',
        drugs: [drug('bupivacaine', { doseMg: 5 })],
      }),
    ],
    lines: ['64418-LT x1', '76942 x1'],
  },
  'a brachial plexus block, which includes its ultrasound': {
    done: [
      done('64415', {
        nerves: ['brachial plexus'],
        side: 'left',
        guidance: 'ultrasound',
        image: true,
        findings: 'Spread around the cords.',
        drugs: [drug('ropivacaine', { doseMg: 50 })],
      }),
    ],
    lines: ['64415-LT x1'],
  },
  'intercostal blocks at three levels': {
    done: [
      done('64420', {
        nerves: ['intercostal'],
        levels: ['T5', 'T6', 'T7'],
        side: 'left',
        guidance: 'none',
        drugs: [drug('bupivacaine', { doseMg: 5 })],
      }),
    ],
    lines: ['64420-LT x1', '64421-LT x2'],
  },
  'a stellate ganglion block under fluoroscopy, whose guidance code is disputed': {
    done: [
      done('64510', {
        nerves: ['stellate'],
        side: 'right',
        guidance: 'fluoroscopy',
        image: true,
        findings: 'Contrast along the longus colli.',
        drugs: [drug('bupivacaine', { doseMg: 5 })],
      }),
    ],
    lines: ['64510-RT x1'],
    open: ['unclear: code of the guidance'],
  },
  'a visit with another problem beside a procedure': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [steroid],
        apart: 'New headache, evaluated apart.',
      }),
    ],
    coding: { planned: [claimLine('99213'), claimLine('20610', 'LT')] },
    lines: ['20610-LT x1', 'J3301 x8 ?JW/JZ', '99213-25 x1'],
  },
  'a joint and trigger points at one site, which an edit with indicator 1 bundles': {
    done: [
      done('20610', { joints: ['shoulder'], side: 'left', drugs: [steroid] }),
      done('20552', { muscles: ['trapezius'], drugs: [steroid] }, { reference: 'Procedure/tpi' }),
    ],
    coding: { edits: editsOf({ pairs: [pair('20610', '20552', 1)] }) },
    lines: ['20610-LT x1', 'J3301 x8 ?JW/JZ'],
    open: ['not-taken-together: a distinct site'],
  },
  'two regions that an edit with indicator 1 bundles, documented as two': {
    done: [
      done('64635', { ...ablation, levels: ['L4-L5'], side: 'left' }),
      done(
        '64490',
        { ...treatment, levels: ['C4-C5'], side: 'left' },
        { reference: 'Procedure/neck' },
      ),
    ],
    coding: { edits: editsOf({ pairs: [pair('64635', '64490', 1)] }) },
    lines: ['64635-LT x1', '64490-LT-XS x1'],
  },
  'two regions that no modifier takes apart': {
    done: [
      done('64635', { ...ablation, levels: ['L4-L5'], side: 'left' }),
      done(
        '64490',
        { ...treatment, levels: ['C4-C5'], side: 'left' },
        { reference: 'Procedure/neck' },
      ),
    ],
    coding: { edits: editsOf({ pairs: [pair('64635', '64490', 0)] }) },
    lines: ['64635-LT x1'],
    open: ['not-taken-together: an edit that takes both'],
  },
};

/** Sessions of which something decisive is not charted, not clear, or could not be read. */
export const gaps: Record<string, Session> = {
  'no approach': {
    done: [done('62323', { ...epidural, levels: ['L4-L5'] })],
    lines: ['J1100 x10 ?JW/JZ'],
    open: ['undocumented: approach'],
  },
  'no level and no side, told at once': {
    done: [done('64483', { ...epidural, approach: 'transforaminal' })],
    lines: ['J1100 x10 ?JW/JZ'],
    open: ['undocumented: level', 'undocumented: side'],
  },
  'a side that is the midline': {
    done: [done('64493', { ...treatment, levels: ['L4-L5'], side: 'midline' })],
    lines: [],
    open: ['undocumented: side'],
  },
  'no guidance, which decides between two codes': {
    done: [
      done(
        '62323',
        { ...epidural, approach: 'interlaminar', levels: ['L4-L5'] },
        { guidance: undocumented },
      ),
    ],
    lines: ['J1100 x10 ?JW/JZ'],
    open: ['undocumented: image guidance'],
  },
  'ultrasound at a foramen, for which no code is known': {
    done: [
      done('64483', {
        ...epidural,
        approach: 'transforaminal',
        levels: ['L5'],
        side: 'left',
        guidance: 'ultrasound',
      }),
    ],
    lines: ['J1100 x10 ?JW/JZ'],
    open: ['unclear: fluoroscopy or CT'],
  },
  'a lone nerve, which belongs to no joint by itself': {
    done: [done('64493', { ...treatment, levels: ['L4'], side: 'left' })],
    lines: [],
    open: ['unclear: facet joints'],
  },
  'roots and foramina of different number': {
    done: [
      done('64483', {
        ...epidural,
        approach: 'transforaminal',
        levels: ['L4-L5', 'L5', 'S1'],
        side: 'left',
      }),
    ],
    lines: ['J1100 x10 ?JW/JZ'],
    open: ['unclear: number of roots'],
  },
  'facets of T12-L1 with two of the low back': {
    done: [done('64493', { ...treatment, levels: ['T12-L1', 'L1-L2', 'L2-L3'], side: 'left' })],
    lines: [],
    open: ['unclear: codes at the thoracolumbar junction'],
  },
  'an ablation at T12-L1': {
    done: [done('64635', { ...ablation, levels: ['T12-L1', 'L1-L2'], side: 'left' })],
    lines: [],
    open: ['unclear: region'],
  },
  'an ablation at T12-L1 alone': {
    done: [done('64633', { ...ablation, levels: ['T12-L1'], side: 'left' })],
    lines: [],
    open: ['unclear: region'],
  },
  'a pulsed lesion': {
    done: [
      done('64635', { ...ablation, levels: ['L4-L5'], side: 'left', lesion: { mode: 'pulsed' } }),
    ],
    lines: [],
    open: ['unclear: thermal lesion'],
  },
  'a lesion one degree too cool': {
    done: [
      done('64635', { ...ablation, levels: ['L4-L5'], side: 'left', lesion: { temperatureC: 79 } }),
    ],
    lines: [],
    open: ['unclear: thermal lesion'],
  },
  'a lesion at the least temperature': {
    done: [
      done('64635', { ...ablation, levels: ['L4-L5'], side: 'left', lesion: { temperatureC: 80 } }),
    ],
    lines: ['64635-LT x1'],
  },
  'no lesion': {
    done: [done('64635', { guidance: 'fluoroscopy', levels: ['L4-L5'], side: 'left' })],
    lines: [],
    open: ['undocumented: kind of lesion'],
  },
  'two muscles and both sides, which may be four': {
    done: [
      done('20552', { muscles: ['trapezius', 'rhomboid'], side: 'bilateral', drugs: [steroid] }),
    ],
    lines: ['J3301 x8 ?JW/JZ'],
    open: ['unclear: side of each muscle'],
  },
  'one muscle on both sides, which are two at most': {
    done: [done('20552', { muscles: ['trapezius'], side: 'bilateral', drugs: [steroid] })],
    lines: ['20552 x1', 'J3301 x8 ?JW/JZ'],
  },
  'a bursa and the joint it may be named for': {
    done: [
      done('20610', { joints: ['hip', 'trochanteric bursa'], side: 'left', drugs: [steroid] }),
    ],
    lines: ['J3301 x8 ?JW/JZ'],
    open: ['unclear: joint'],
  },
  'a bursa whose size is not known here': {
    done: [done('20610', { joints: ['ischial bursa'], side: 'left', drugs: [steroid] })],
    lines: ['J3301 x8 ?JW/JZ'],
    open: ['unclear: size of the joint'],
  },
  'a nerve with no code of its own': {
    done: [
      done('64450', {
        nerves: ['occipital'],
        side: 'left',
        guidance: 'none',
        drugs: [drug('bupivacaine', { doseMg: 5 })],
      }),
    ],
    lines: [],
    open: ['unclear: code of the nerve'],
  },
  'a steroid without a dose': {
    done: [done('20610', { joints: ['knee'], side: 'left', drugs: [drug('triamcinolone')] })],
    lines: ['20610-LT x1'],
    open: ['unclear: total dose of triamcinolone'],
  },
  'a dose for each of two sides': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'bilateral',
        drugs: [
          drug('triamcinolone', {
            doseMg: 40,
            evidence: {
              reference: 'DocumentReference/n',
              quote: '40 mg of Kenalog was injected into each knee.',
            },
          }),
        ],
      }),
    ],
    lines: ['20610-50 x1'],
    open: ['unclear: total dose of triamcinolone'],
  },
  'a single-dose vial of which nobody says what was discarded': {
    done: [knee({ doseMg: 40, ...vial })],
    lines: ['20610-LT x1', 'J3301 x4 ?JW/JZ'],
  },
  'a discarded rest of a container that nobody charts': {
    done: [knee({ doseMg: 20, discardedMg: 20 })],
    lines: ['20610-LT x1', 'J3301 x2 ?JW/JZ'],
  },
  'nothing discarded of a container that nobody charts': {
    done: [knee({ doseMg: 40, discardedMg: 0 })],
    lines: ['20610-LT x1', 'J3301 x4 ?JW/JZ'],
  },
  'two portions, one of a vial for one dose and one for several': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [
          drug('triamcinolone', { doseMg: 20, discardedMg: 20, ...vial, ...ofPortion(1) }),
          drug('triamcinolone', { doseMg: 20, container: 'multi-dose', ...ofPortion(2) }),
        ],
      }),
    ],
    lines: ['20610-LT x1', 'J3301 x4 ?JW/JZ'],
  },
  'an extended-release triamcinolone, which has a code of its own': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [
          drug('triamcinolone', {
            doseMg: 32,
            evidence: {
              reference: 'DocumentReference/n',
              quote: 'Zilretta 32 mg, a triamcinolone, was injected.',
            },
          }),
        ],
      }),
    ],
    lines: ['20610-LT x1'],
    open: ['unclear: code of triamcinolone'],
  },
  'betamethasone, whose unit was not verified': {
    done: [
      done('20610', {
        joints: ['knee'],
        side: 'left',
        drugs: [drug('betamethasone', { doseMg: 6 })],
      }),
    ],
    lines: ['20610-LT x1'],
    open: ['unclear: code of betamethasone'],
  },
  'levels that could not be read': {
    done: [
      done('64493', { ...treatment, side: 'left' }, { levels: unreadable('the note is a scan') }),
    ],
    lines: [],
    open: ['unreadable: level'],
  },
  'sides on which sources differ': {
    done: [
      done(
        '64493',
        { ...treatment, levels: ['L4-L5'] },
        {
          laterality: {
            ...documented('left' as const),
            contradictions: [
              { value: 'right', origin: 'note', evidence: { reference: 'DocumentReference/n' } },
            ],
          },
        },
      ),
    ],
    lines: [],
    open: ['unclear: side'],
  },
  'words that cannot be tied to the procedure': {
    done: [
      done(
        '64493',
        { ...treatment, side: 'left' },
        { levels: { ...documented(['L4-L5']), loose: true } },
      ),
    ],
    lines: [],
    open: ['unclear: level'],
  },
  'left at one level and right at another, which are not two levels of both sides': {
    done: [
      done(
        '64493',
        { ...treatment, levels: ['L4-L5', 'L5-S1'], side: 'bilateral' },
        {
          statedSides: documented([
            { value: 'left', origin: 'procedure', evidence: { reference: 'Procedure/a' } },
            { value: 'right', origin: 'procedure', evidence: { reference: 'Procedure/b' } },
          ]),
        },
      ),
    ],
    lines: [],
    open: ['unclear: side of each level'],
  },
  'a side that only the claim names': {
    done: [
      done(
        '64493',
        { ...treatment, levels: ['L4-L5'] },
        {
          laterality: {
            state: 'documented',
            value: 'left',
            evidence: [{ reference: 'Claim/1' }],
            contradictions: [],
          },
        },
      ),
    ],
    lines: [],
    open: ['undocumented: side'],
  },
  'a side that only the claim names, beside a note that could not be read': {
    done: [
      done(
        '64493',
        { ...treatment, levels: ['L4-L5'] },
        {
          sideChange: unreadable('the note is a scan'),
          laterality: {
            state: 'documented',
            value: 'left',
            evidence: [{ reference: 'Claim/1' }],
            contradictions: [],
          },
        },
      ),
    ],
    lines: [],
    open: ['unreadable: side'],
  },
  'a side of the note that the claim contradicts: the note counts': {
    done: [
      done(
        '64493',
        { ...treatment, levels: ['L4-L5'] },
        {
          laterality: {
            state: 'documented',
            value: 'left',
            evidence: [{ reference: 'Claim/1' }],
            contradictions: [
              { value: 'right', origin: 'note', evidence: { reference: 'DocumentReference/n' } },
            ],
          },
        },
      ),
    ],
    lines: ['64493-RT x1'],
  },
  'a visit without another problem': {
    done: [done('20610', { joints: ['knee'], side: 'left', drugs: [steroid] })],
    coding: { planned: [claimLine('99213', '25')] },
    lines: ['20610-LT x1', 'J3301 x8 ?JW/JZ'],
    open: ['undocumented: a problem treated apart from the procedure'],
  },
  'a visit to another practitioner than the one who injects': {
    done: [done('20610', { joints: ['knee'], side: 'left', drugs: [steroid] })],
    coding: {
      planned: [
        { ...claimLine('99213'), performer: 'Practitioner/a' },
        { ...claimLine('20610', 'LT'), performer: 'Practitioner/b' },
      ],
    },
    lines: ['20610-LT x1', 'J3301 x8 ?JW/JZ'],
    open: ['not-computed: a procedure of the same practitioner'],
  },
  'guidance that is planned apart and not documented': {
    done: [
      done('64405', {
        nerves: ['greater occipital'],
        side: 'left',
        drugs: [drug('bupivacaine', { doseMg: 5 })],
      }),
    ],
    coding: { planned: [claimLine('76942')] },
    lines: ['64405-LT x1'],
    open: ['undocumented: image guidance'],
  },
  'an unlisted procedure, whose lines are not computed': {
    done: [done('64999', {})],
    lines: [],
    open: ['not-computed: a way to compute these lines'],
  },
  'a procedure that is only planned': {
    done: [done('64493', { ...treatment, levels: ['L4-L5'], side: 'left' }, { status: 'planned' })],
    lines: [],
  },
};
