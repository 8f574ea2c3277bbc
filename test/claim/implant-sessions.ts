import type { ImplantWork, PumpRefill } from '../../src/chart/implant.ts';
import { claimLine, contradicted, documented, unreadable } from '../kit/chart.ts';
import { drug } from '../kit/drugs.ts';
import { done } from '../kit/sessions.ts';
import type { Session } from './sessions.ts';

const worked = (...told: [ImplantWork['part'], ImplantWork['act']][]) => ({
  implantWork: documented(
    told.map(([part, act]) => ({ part, act, evidence: { reference: 'DocumentReference/n' } })),
  ),
});
const leads = (count: number) => ({ leadCount: documented(count, `${count} leads`) });
const programmed = (parameters: number) => ({ programming: documented({ parameters }) });
const refilled = (refill: PumpRefill) => ({ refill: documented(refill, 'The pump was refilled.') });

const morphine: PumpRefill = { drug: 'morphine', concentration: '20 mg/mL', filledMl: 20 };
const trial = { stage: documented('trial' as const, 'Intrathecal trial injection of morphine.') };

/** Stimulators and pumps: codes.md, section 1, rulebook W-11 to W-15. */
export const implantSessions: Record<string, Session> = {
  'one percutaneous lead, for a trial or to stay': {
    done: [done('63650', {}, { ...worked(['percutaneous-lead', 'placed']), ...leads(1) })],
    lines: ['63650 x1'],
  },
  'a paddle lead': {
    done: [done('63655', {}, worked(['paddle-lead', 'placed']))],
    lines: ['63655 x1'],
  },
  'a permanent implant of one lead and the generator': {
    done: [
      done(
        '63685',
        {},
        {
          ...worked(['percutaneous-lead', 'placed'], ['generator', 'placed']),
          ...leads(1),
        },
      ),
    ],
    lines: ['63650 x1', '63685 x1'],
  },
  'a generator taken out and another put in, which is replaced': {
    done: [done('63688', {}, worked(['generator', 'removed'], ['generator', 'placed']))],
    lines: ['63685 x1'],
  },
  'a generator that was replaced': {
    done: [done('63685', {}, worked(['generator', 'replaced']))],
    lines: ['63685 x1'],
  },
  'a generator that was taken out': {
    done: [done('63685', {}, worked(['generator', 'removed']))],
    lines: ['63688 x1'],
  },
  'a generator that was revised': {
    done: [done('63688', {}, worked(['generator', 'revised']))],
    lines: ['63688 x1'],
  },
  'percutaneous leads that were removed': {
    done: [done('63688', {}, worked(['percutaneous-lead', 'removed']))],
    lines: ['63661 x1'],
  },
  'a paddle that was removed, with the generator': {
    done: [done('63662', {}, worked(['paddle-lead', 'removed'], ['generator', 'removed']))],
    lines: ['63662 x1', '63688 x1'],
  },
  'a percutaneous lead that was revised': {
    done: [done('63663', {}, worked(['percutaneous-lead', 'revised']))],
    lines: ['63663 x1'],
  },
  'a percutaneous lead taken out and another placed': {
    done: [
      done('63650', {}, worked(['percutaneous-lead', 'removed'], ['percutaneous-lead', 'placed'])),
    ],
    lines: ['63663 x1'],
  },
  'a paddle that was replaced': {
    done: [done('63664', {}, worked(['paddle-lead', 'replaced']))],
    lines: ['63664 x1'],
  },
  'a stimulator check that changes nothing': {
    done: [done('95971', {}, programmed(0))],
    lines: ['95970 x1'],
  },
  'programming of one parameter': {
    done: [done('95972', {}, programmed(1))],
    lines: ['95971 x1'],
  },
  'programming of three parameters': {
    done: [done('95972', {}, programmed(3))],
    lines: ['95971 x1'],
  },
  'programming of four parameters': {
    done: [done('95971', {}, programmed(4))],
    lines: ['95972 x1'],
  },
  'a programmable pump and its catheter': {
    done: [done('62362', {}, worked(['programmable-pump', 'placed'], ['pump-catheter', 'placed']))],
    lines: ['62362 x1', '62350 x1'],
  },
  'a pump that is not programmable': {
    done: [done('62362', {}, worked(['non-programmable-pump', 'placed']))],
    lines: ['62361 x1'],
  },
  'a reservoir': {
    done: [done('62360', {}, worked(['reservoir', 'placed']))],
    lines: ['62360 x1'],
  },
  'a programmable pump in the place of an old one': {
    done: [
      done('62362', {}, worked(['programmable-pump', 'removed'], ['programmable-pump', 'placed'])),
    ],
    lines: ['62362 x1'],
  },
  'a pump and catheter that were removed': {
    done: [done('62365', {}, worked(['pump', 'removed'], ['pump-catheter', 'removed']))],
    lines: ['62365 x1', '62355 x1'],
  },
  'a catheter placed by laminectomy': {
    done: [done('62350', {}, worked(['laminectomy-catheter', 'placed']))],
    lines: ['62351 x1'],
  },
  'a catheter that was revised': {
    done: [done('62350', {}, worked(['pump-catheter', 'revised']))],
    lines: ['62350 x1'],
  },
  'a refill with new settings by staff, and 400 mg of morphine': {
    done: [done('62370', {}, refilled({ ...morphine, isReprogrammed: true, by: 'staff' }))],
    lines: ['62369 x1', 'J2274 x40 ?JW/JZ ?KD'],
  },
  'a refill with new settings that needed a physician': {
    done: [
      done(
        '62369',
        {},
        refilled({
          drug: 'ziconotide',
          concentration: '25 mcg/mL',
          filledMl: 20,
          isReprogrammed: true,
          by: 'physician',
          needsPhysician: true,
        }),
      ),
    ],
    lines: ['62370 x1', 'J2278 x500 ?JW/JZ ?KD'],
  },
  'a refill without new settings by staff': {
    done: [done('95991', {}, refilled({ ...morphine, isReprogrammed: false, by: 'staff' }))],
    lines: ['95990 x1', 'J2274 x40 ?JW/JZ ?KD'],
  },
  'a refill without new settings by a physician, baclofen': {
    done: [
      done(
        '95990',
        {},
        refilled({
          drug: 'baclofen',
          concentration: '2 mg/mL',
          filledMl: 20,
          isReprogrammed: false,
          by: 'physician',
        }),
      ),
    ],
    lines: ['95991 x1', 'J0475 x4 ?JW/JZ ?KD'],
  },
  'a refill in a place whose facility reports the drug': {
    done: [
      done('95990', { place: '22' }, refilled({ ...morphine, isReprogrammed: false, by: 'staff' })),
    ],
    lines: ['95990 x1'],
    open: ['not-computed: drug lines of a facility'],
  },
  'new settings without a refill': {
    done: [done('62367', {}, refilled({ isReprogrammed: true, isAnalyzed: true }))],
    lines: ['62368 x1'],
  },
  'a check of a pump alone': {
    done: [done('62368', {}, refilled({ isReprogrammed: false, isAnalyzed: true }))],
    lines: ['62367 x1'],
  },
  'an intrathecal trial of morphine under fluoroscopy': {
    done: [
      done(
        '62322',
        { levels: ['L3-L4'], guidance: 'fluoroscopy', drugs: [drug('morphine', { doseMg: 0.25 })] },
        trial,
      ),
    ],
    lines: ['62323 x1', 'J2274 x1 ?JW/JZ'],
  },
  'an intrathecal trial of 50 mcg of baclofen without imaging': {
    done: [
      done(
        '62322',
        { levels: ['L3-L4'], guidance: 'none', drugs: [drug('baclofen', { doseMg: 0.05 })] },
        trial,
      ),
    ],
    lines: ['62322 x1', 'J0476 x1 ?JW/JZ'],
  },
  'a trial by a catheter that stays': {
    done: [
      done(
        '62327',
        { levels: ['L3-L4'], guidance: 'fluoroscopy', drugs: [drug('morphine', { doseMg: 11 })] },
        { ...trial, catheterLeft: documented(true) },
      ),
    ],
    lines: ['62327 x1', 'J2274 x2 ?JW/JZ'],
  },
};

/** The same with something that decides missing, unclear or unread. */
export const implantGaps: Record<string, Session> = {
  'two percutaneous leads, whose form nobody verified': {
    done: [done('63650', {}, { ...worked(['percutaneous-lead', 'placed']), ...leads(2) })],
    lines: [],
    open: ['unclear: form of several leads'],
  },
  'percutaneous leads that nobody counted': {
    done: [done('63650', {}, worked(['percutaneous-lead', 'placed']))],
    lines: [],
    open: ['undocumented: number of leads'],
  },
  'a lead of no named kind, beside a generator': {
    done: [
      done('63650', {}, { ...worked(['lead', 'placed'], ['generator', 'placed']), ...leads(1) }),
    ],
    lines: ['63685 x1'],
    open: ['undocumented: kind of lead'],
  },
  'two kinds of leads': {
    done: [done('63655', {}, worked(['paddle-lead', 'placed'], ['percutaneous-lead', 'removed']))],
    lines: [],
    open: ['unclear: what was done with which lead'],
  },
  'the leads of a trial, pulled': {
    done: [done('63661', {}, worked(['trial-lead', 'removed']))],
    lines: [],
    open: ['unclear: removal of trial leads'],
  },
  'a stimulator of which no part is charted': {
    done: [done('63650', {})],
    lines: [],
    open: ['undocumented: lead or generator, and what was done with it'],
  },
  'a stimulator whose note could not be read': {
    done: [done('63650', {}, { implantWork: unreadable('the note is a scan') })],
    lines: [],
    open: ['unreadable: lead or generator, and what was done with it'],
  },
  'programming beside an implant': {
    done: [done('63685', {}, { ...worked(['generator', 'placed']), ...programmed(4) })],
    lines: ['63685 x1'],
    open: ['unclear: programming beside an implant'],
  },
  'programming by the minute': {
    done: [done('95972', {}, { programming: documented({ minutes: '25 minutes' }) })],
    lines: [],
    open: ['undocumented: parameters changed'],
  },
  'programming that is not documented': {
    done: [done('95972', {})],
    lines: [],
    open: ['undocumented: parameters changed'],
  },
  'programming that could not be read': {
    done: [done('95972', {}, { programming: unreadable('the note is a scan') })],
    lines: [],
    open: ['unreadable: parameters changed'],
  },
  'programming on which sources differ': {
    done: [done('95972', {}, { programming: contradicted({ parameters: 4 }, { parameters: 2 }) })],
    lines: [],
    open: ['unclear: parameters changed'],
  },
  'a stimulator of a peripheral nerve': {
    done: [done('64555', {}, worked(['percutaneous-lead', 'placed']))],
    lines: [],
    open: ['not-computed: lead at the spine or at a nerve'],
  },
  'a pump of which nobody says whether it is programmable': {
    done: [done('62362', {}, worked(['pump', 'placed'], ['pump-catheter', 'placed']))],
    lines: ['62350 x1'],
    open: ['undocumented: kind of pump'],
  },
  'a pump that was moved, which has no code here': {
    done: [done('62362', {}, worked(['programmable-pump', 'revised']))],
    lines: [],
    open: ['unclear: what was done with the pump'],
  },
  'a pump implant of which no part is charted': {
    done: [done('62362', {})],
    lines: [],
    open: ['undocumented: pump or catheter, and what was done with it'],
  },
  'a refill by nobody named': {
    done: [done('62369', {}, refilled({ ...morphine, isReprogrammed: true }))],
    lines: ['J2274 x40 ?JW/JZ ?KD'],
    open: ['undocumented: who refilled the pump'],
  },
  'a refill with new settings by a physician, perhaps of need': {
    done: [done('62370', {}, refilled({ ...morphine, isReprogrammed: true, by: 'physician' }))],
    lines: ['J2274 x40 ?JW/JZ ?KD'],
    open: ['unclear: need of a physician'],
  },
  'a refill of which nobody says whether settings were changed': {
    done: [done('95990', {}, refilled({ ...morphine, by: 'staff' }))],
    lines: ['J2274 x40 ?JW/JZ ?KD'],
    open: ['undocumented: new settings or none'],
  },
  'a refill that no note tells of': {
    done: [done('95990', {}, refilled({ isReprogrammed: false, isAnalyzed: true }))],
    lines: [],
    open: ['undocumented: refill'],
  },
  'a pump of which nothing is charted': {
    done: [done('62367', {})],
    lines: [],
    open: ['undocumented: what was done with the pump'],
  },
  'a pump whose note could not be read': {
    done: [done('62367', {}, { refill: unreadable('the note is a scan') })],
    lines: [],
    open: ['unreadable: what was done with the pump'],
  },
  'a refill without a drug': {
    done: [done('95990', {}, refilled({ isRefilled: true, isReprogrammed: false, by: 'staff' }))],
    lines: ['95990 x1'],
    open: ['undocumented: drug in the pump'],
  },
  'a refill without a volume': {
    done: [
      done(
        '95990',
        {},
        refilled({
          drug: 'morphine',
          concentration: '20 mg/mL',
          isRefilled: true,
          isReprogrammed: false,
          by: 'staff',
        }),
      ),
    ],
    lines: ['95990 x1'],
    open: ['undocumented: amount of morphine'],
  },
  'a drug that has no code in a pump': {
    done: [
      done(
        '95990',
        {},
        refilled({ ...morphine, drug: 'fentanyl', isReprogrammed: false, by: 'staff' }),
      ),
    ],
    lines: ['95990 x1'],
    open: ['unclear: code of fentanyl'],
  },
  'a compounded drug': {
    done: [
      done(
        '95990',
        {},
        refilled({ ...morphine, isCompounded: true, isReprogrammed: false, by: 'staff' }),
      ),
    ],
    lines: ['95990 x1'],
    open: ['unclear: code of a mixture'],
  },
  'two drugs in one pump': {
    done: [
      done(
        '95990',
        { drugs: [drug('morphine'), drug('bupivacaine')] },
        refilled({ ...morphine, isReprogrammed: false, by: 'staff' }),
      ),
    ],
    lines: ['95990 x1'],
    open: ['unclear: code of a mixture'],
  },
  'an epidural called a trial of nothing intraspinal': {
    done: [
      done(
        '62323',
        { levels: ['L3-L4'], guidance: 'fluoroscopy', drugs: [drug('morphine', { doseMg: 2 })] },
        { stage: documented('trial' as const, 'A trial injection.') },
      ),
    ],
    lines: [],
    open: ['undocumented: approach', 'unclear: code of morphine'],
  },
  'a planned drug line beside a refill of unknown drug': {
    done: [done('95990', {}, refilled({ isRefilled: true, isReprogrammed: false, by: 'staff' }))],
    coding: { planned: [claimLine('95990'), claimLine('J2274')] },
    lines: ['95990 x1'],
    open: ['undocumented: drug in the pump'],
  },
};
