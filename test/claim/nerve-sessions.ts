import { contradicted, documented, undocumented, unreadable } from '../kit/chart.ts';
import { drug } from '../kit/drugs.ts';
import { done, type Told } from '../kit/sessions.ts';
import type { Session } from './sessions.ts';

const block: Told = { drugs: [drug('bupivacaine', { doseMg: 5 })], guidance: 'fluoroscopy' };
const lesion: Told = { guidance: 'fluoroscopy', lesion: { mode: 'cooled', temperatureC: 80 } };
const plexus: Told = {
  drugs: [drug('ropivacaine', { doseMg: 50 })],
  guidance: 'ultrasound',
  nerves: ['brachial plexus'],
  side: 'left',
};
const stays = { catheterLeft: documented(true, 'The catheter was left in place.') };
const single = { catheterLeft: documented(false, 'Single-shot block.') };
const GENICULAR = ['superolateral genicular', 'superomedial genicular', 'inferomedial genicular'];

/** Nerves of the sacroiliac joint and the knee, catheters, ablations: codes.md, section 1. */
export const nerveSessions: Record<string, Session> = {
  'the nerves of a sacroiliac joint': {
    done: [done('64451', { ...block, nerves: ['sacral lateral branch'], side: 'left' })],
    lines: ['64451-LT x1'],
  },
  'the same on both sides in the office, several nerves each': {
    done: [
      done('64451', {
        ...block,
        nerves: ['dorsal ramus', 'sacral lateral branch'],
        side: 'bilateral',
      }),
    ],
    lines: ['64451-50 x1'],
  },
  'the nerves of the joint charted under the code of the joint': {
    done: [done('27096', { ...block, nerves: ['sacral lateral branch'], side: 'right' })],
    lines: ['64451-RT x1'],
  },
  'the joint charted under the code of its nerves, and told to be entered': {
    done: [
      done('64451', {
        ...block,
        approach: 'intra-articular',
        side: 'right',
        intent: 'therapeutic',
      }),
    ],
    lines: ['27096-RT x1'],
  },
  'the nerves of the joint, which a facility reports by the same code': {
    done: [done('64451', { ...block, nerves: ['sacral lateral branch'], side: 'left' })],
    coding: { bill: 'institutional' },
    lines: ['64451-LT x1'],
  },
  'the genicular nerves of one knee': {
    done: [done('64454', { ...block, nerves: GENICULAR, side: 'right' })],
    lines: ['64454-RT x1'],
  },
  'the genicular nerves of both knees under ultrasound': {
    done: [
      done('64454', { ...block, guidance: 'ultrasound', nerves: ['genicular'], side: 'bilateral' }),
    ],
    lines: ['64454-50 x1'],
  },
  'an ablation of the genicular nerves': {
    done: [done('64624', { ...lesion, nerves: GENICULAR, side: 'left' })],
    lines: ['64624-LT x1'],
  },
  'an ablation of the genicular nerves of both knees': {
    done: [done('64624', { ...lesion, nerves: ['genicular'], side: 'bilateral' })],
    lines: ['64624-50 x1'],
  },
  'an ablation of a nerve that the table lists among the others': {
    done: [done('64640', { ...lesion, nerves: ['superior cluneal'], side: 'left' })],
    lines: ['64640-LT x1'],
  },
  'a plexus catheter that stays': {
    done: [done('64416', plexus, stays)],
    lines: ['64416-LT x1'],
  },
  'a plexus catheter charted under the code of a single injection': {
    done: [done('64415', plexus, stays)],
    lines: ['64416-LT x1'],
  },
  'a single injection charted under the code of a catheter': {
    done: [done('64416', plexus, single)],
    lines: ['64415-LT x1'],
  },
  'a sciatic catheter': {
    done: [done('64446', { ...plexus, nerves: ['sciatic'] }, stays)],
    lines: ['64446-LT x1'],
  },
  'femoral catheters of both sides': {
    done: [done('64448', { ...plexus, nerves: ['femoral'], side: 'bilateral' }, stays)],
    lines: ['64448-50 x1'],
  },
  'a catheter at the lumbar plexus': {
    done: [done('64449', { ...plexus, nerves: ['lumbar plexus'], guidance: 'none' }, stays)],
    lines: ['64449-LT x1'],
  },
  'a paravertebral catheter, of which each level has no code': {
    done: [
      done('64463', { ...plexus, nerves: ['paravertebral'], levels: ['T4', 'T5', 'T6'] }, stays),
    ],
    lines: ['64463-LT x1'],
  },
  'catheters in the abdominal wall of both sides, which one code holds': {
    done: [done('64489', { ...plexus, nerves: ['abdominal wall'], side: 'bilateral' }, stays)],
    lines: ['64489 x1'],
  },
  'an ablation of the sacroiliac joint nerves under a payer that names no rule on it': {
    done: [done('64625', { ...lesion, side: 'left' })],
    coding: { policy: 'AETNA-2026' },
    lines: ['64625-LT x1'],
  },
};

/** The same with something that decides missing, unclear or unread. */
export const nerveGaps: Record<string, Session> = {
  'an ablation of the sacroiliac joint nerves that Medicare does not cover': {
    done: [done('64625', { ...lesion, side: 'left' })],
    lines: [],
    open: ['not-covered: coverage of 64625'],
  },
  'the code of the sacroiliac nerves, and no nerve in the chart': {
    done: [done('64451', { ...block, side: 'left' })],
    lines: [],
    open: ['undocumented: joint or nerves'],
  },
  'sacroiliac nerves that could not be read': {
    done: [done('64451', { ...block, side: 'left' }, { nerves: unreadable('the note is a scan') })],
    lines: [],
    open: ['unreadable: nerves of the joint'],
  },
  'the joint and its nerves on one side': {
    done: [
      done('64451', {
        ...block,
        approach: 'intra-articular',
        nerves: ['sacral lateral branch'],
        side: 'left',
      }),
    ],
    lines: [],
    open: ['unclear: joint or nerves'],
  },
  'sacroiliac nerves under ultrasound': {
    done: [
      done('64451', {
        ...block,
        guidance: 'ultrasound',
        nerves: ['sacral lateral branch'],
        side: 'left',
      }),
    ],
    lines: [],
    open: ['unclear: fluoroscopy or CT'],
  },
  'genicular nerves without a side': {
    done: [done('64454', { ...block, nerves: GENICULAR })],
    lines: [],
    open: ['undocumented: side'],
  },
  'genicular nerves without imaging, which belongs to the code': {
    done: [done('64454', { ...block, guidance: 'none', nerves: GENICULAR, side: 'left' })],
    lines: [],
    open: ['unclear: image guidance'],
  },
  'genicular nerves of which nobody says how they were found': {
    done: [
      done('64454', { ...block, nerves: GENICULAR, side: 'left' }, { guidance: undocumented }),
    ],
    lines: [],
    open: ['undocumented: image guidance'],
  },
  'pulsed radiofrequency of the genicular nerves': {
    done: [
      done('64624', { ...lesion, lesion: { mode: 'pulsed' }, nerves: GENICULAR, side: 'left' }),
    ],
    lines: [],
    open: ['unclear: thermal lesion'],
  },
  'phenol at the genicular nerves': {
    done: [
      done('64624', { ...lesion, lesion: { mode: 'chemical' }, nerves: GENICULAR, side: 'left' }),
    ],
    lines: [],
    open: ['unclear: thermal lesion'],
  },
  'an ablation without nerve, side and lesion, told at once': {
    done: [done('64624', { guidance: 'fluoroscopy' })],
    lines: [],
    open: ['undocumented: nerve or ganglion', 'undocumented: side', 'undocumented: kind of lesion'],
  },
  'an ablation of a nerve that may have a code of its own': {
    done: [done('64640', { ...lesion, nerves: ['intercostal'], side: 'left' })],
    lines: [],
    open: ['unclear: code of the nerve'],
  },
  'an ablation of two other nerves': {
    done: [done('64640', { ...lesion, nerves: ['tibial', 'sural'], side: 'left' })],
    lines: [],
    open: ['unclear: code of the nerve'],
  },
  'an ablation of one other nerve on both sides': {
    done: [done('64640', { ...lesion, nerves: ['tibial'], side: 'bilateral' })],
    lines: [],
    open: ['unclear: form of 64640 on both sides'],
  },
  'the code of a catheter that nobody mentions': {
    done: [done('64416', plexus)],
    lines: [],
    open: ['undocumented: catheter that stays'],
  },
  'a catheter on which sources differ': {
    done: [done('64416', plexus, { catheterLeft: contradicted(true, false) })],
    lines: [],
    open: ['unclear: catheter that stays'],
  },
  'a catheter that could not be read of': {
    done: [done('64415', plexus, { catheterLeft: unreadable('the note is a scan') })],
    lines: [],
    open: ['unreadable: catheter that stays'],
  },
  'a catheter at a nerve whose code knows none': {
    done: [done('64405', { ...plexus, nerves: ['greater occipital'] }, stays)],
    lines: [],
    open: ['unclear: code of the nerve'],
  },
  'a single injection at the lumbar plexus, of which the table holds the catheter alone': {
    done: [done('64449', { ...plexus, nerves: ['lumbar plexus'] }, single)],
    lines: [],
    open: ['unclear: code of the nerve'],
  },
};
