import type { TestMethod } from '../../src/chart/visit.ts';
import { contradicted, documented, unreadable } from '../kit/chart.ts';
import { done, type Told } from '../kit/sessions.ts';
import type { Session } from './sessions.ts';

const body: Told = { guidance: 'fluoroscopy', lesion: { mode: 'thermal', temperatureC: 85 } };
const over = (days: number) => ({ treatmentDays: documented(days, `over ${days} days`) });
const tested = (told: TestMethod) => ({ testMethod: documented(told, 'The urine was tested.') });
const definitive = (classes: number) => tested({ kind: 'definitive', classes, isCalibrated: true });

/** Vertebral bodies, adhesiolysis and drug tests: codes.md, section 1. */
export const otherSessions: Record<string, Session> = {
  'two vertebral bodies': {
    done: [done('64628', { ...body, levels: ['L4', 'L5'] })],
    lines: ['64628 x1'],
  },
  'three vertebral bodies': {
    done: [done('64628', { ...body, levels: ['L4', 'L5', 'S1'] })],
    lines: ['64628 x1', '64629 x1'],
  },
  'four vertebral bodies': {
    done: [done('64628', { ...body, levels: ['L3', 'L4', 'L5', 'S1'] })],
    lines: ['64628 x1', '64629 x2'],
  },
  'adhesiolysis on one day': {
    done: [done('62263', { guidance: 'fluoroscopy' }, over(1))],
    lines: ['62264 x1'],
    open: ['undocumented: drugs injected'],
  },
  'adhesiolysis over two days': {
    done: [done('62264', { guidance: 'fluoroscopy' }, over(2))],
    lines: ['62263 x1'],
    open: ['undocumented: drugs injected'],
  },
  'a presumptive test read by eye': {
    done: [done('80307', {}, tested({ kind: 'presumptive', method: 'by-eye' }))],
    lines: ['80305 x1'],
  },
  'a presumptive test read by an instrument': {
    done: [done('80305', {}, tested({ kind: 'presumptive', method: 'instrument' }))],
    lines: ['80306 x1'],
  },
  'a presumptive test by an analyzer': {
    done: [done('80305', {}, tested({ kind: 'presumptive', method: 'analyzer' }))],
    lines: ['80307 x1'],
  },
  'a definitive test of one class': {
    done: [done('G0483', {}, definitive(1))],
    lines: ['G0480 x1'],
  },
  'a definitive test of 7 classes': {
    done: [done('G0483', {}, definitive(7))],
    lines: ['G0480 x1'],
  },
  'a definitive test of 8 classes': {
    done: [done('G0480', {}, definitive(8))],
    lines: ['G0481 x1'],
  },
  'a definitive test of 14 classes': {
    done: [done('G0480', {}, definitive(14))],
    lines: ['G0481 x1'],
  },
  'a definitive test of 15 classes': {
    done: [done('G0480', {}, definitive(15))],
    lines: ['G0482 x1'],
  },
  'a definitive test of 21 classes': {
    done: [done('G0480', {}, definitive(21))],
    lines: ['G0482 x1'],
  },
  'a definitive test of 22 classes': {
    done: [done('G0480', {}, definitive(22))],
    lines: ['G0483 x1'],
  },
  'a definitive test that is not calibrated for each drug': {
    done: [done('G0483', {}, tested({ kind: 'definitive', classes: 22, isCalibrated: false }))],
    lines: ['G0659 x1'],
  },
};

/** The same with something that decides missing, unclear or unread. */
export const otherGaps: Record<string, Session> = {
  'one vertebral body': {
    done: [done('64628', { ...body, levels: ['L5'] })],
    lines: [],
    open: ['unclear: second vertebral body'],
  },
  'an interspace, which is no vertebral body': {
    done: [done('64628', { ...body, levels: ['L4-L5'] })],
    lines: [],
    open: ['unclear: vertebral bodies'],
  },
  'a thoracic body beside one of the low back': {
    done: [done('64628', { ...body, levels: ['T12', 'L1'] })],
    lines: [],
    open: ['unclear: vertebral bodies'],
  },
  'vertebral bodies without level, imaging and lesion': {
    done: [done('64628', {})],
    lines: [],
    open: ['undocumented: level', 'undocumented: image guidance', 'undocumented: kind of lesion'],
  },
  'vertebral bodies that could not be read': {
    done: [done('64628', body, { levels: unreadable('the note is a scan') })],
    lines: [],
    open: ['unreadable: level'],
  },
  'adhesiolysis of which nobody tells the days': {
    done: [done('62264', { guidance: 'fluoroscopy' })],
    lines: [],
    open: ['undocumented: number of days', 'undocumented: drugs injected'],
  },
  'adhesiolysis without imaging': {
    done: [done('62264', { guidance: 'none' }, over(1))],
    lines: [],
    open: ['unclear: fluoroscopy or CT', 'undocumented: drugs injected'],
  },
  'adhesiolysis on whose days sources differ': {
    done: [done('62264', { guidance: 'fluoroscopy' }, { treatmentDays: contradicted(1, 3) })],
    lines: [],
    open: ['unclear: number of days', 'undocumented: drugs injected'],
  },
  'a neurolytic injection, whose codes nobody verified': {
    done: [done('62281', { guidance: 'fluoroscopy', levels: ['C5-C6'] })],
    lines: [],
    open: ['not-computed: verified codes', 'undocumented: drugs injected'],
  },
  'a test of no named kind': {
    done: [done('80307', {}, tested({ classes: 9 }))],
    lines: [],
    open: ['undocumented: kind of test'],
  },
  'a presumptive test that was read nobody knows how': {
    done: [done('80307', {}, tested({ kind: 'presumptive' }))],
    lines: [],
    open: ['undocumented: how the result was read'],
  },
  'a definitive test whose classes nobody counted': {
    done: [done('G0483', {}, tested({ kind: 'definitive', isCalibrated: true }))],
    lines: [],
    open: ['undocumented: number of drug classes'],
  },
  'a definitive test of whose calibration nothing is said': {
    done: [done('G0483', {}, tested({ kind: 'definitive', classes: 22 }))],
    lines: [],
    open: ['undocumented: calibration'],
  },
  'a drug test of which nothing is charted': {
    done: [done('80307', {})],
    lines: [],
    open: ['undocumented: how the test was made'],
  },
  'a drug test that could not be read': {
    done: [done('80307', {}, { testMethod: unreadable('the note is a scan') })],
    lines: [],
    open: ['unreadable: how the test was made'],
  },
  'two tests of one day, presumptive and definitive': {
    done: [
      done(
        '80307',
        {},
        {
          testMethod: contradicted<TestMethod>({ kind: 'presumptive' }, { kind: 'definitive' }),
        },
      ),
    ],
    lines: [],
    open: ['unclear: how the test was made'],
  },
};
