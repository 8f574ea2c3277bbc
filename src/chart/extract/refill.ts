import { readPumpService } from '../../note/statements/pump-service.ts';
import {
  readAlarmOrRate,
  readPumpConcentration,
  readReprogramming,
} from '../../note/statements/pump-settings.ts';
import type { ChartSource } from '../chart-source.ts';
import { combine, fieldsAgree, filled } from '../combine.ts';
import { type Fact, type Statement, undocumented } from '../fact.ts';
import type { PumpRefill } from '../implant.ts';
import { drugsIn } from './given-drugs.ts';
import { drugsGiven, unreadDrugs } from './medications.ts';
import type { EverythingSaid } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import type { Telling } from './tellings.ts';
import { statementsIn } from './words-read.ts';

const SETTINGS = { hint: /\b(?:alarm|refill|rate|dose|mg|mcg|ml)/i, read: readAlarmOrRate };
const REPROGRAMMED = {
  hint: /\b(?:program|reprogram|rate|dose|setting)/i,
  read: readReprogramming,
};

const CONCENTRATION = { hint: /\bconcentration\b/i, read: readPumpConcentration };

const SERVICE = {
  hint: /\b(?:re-?fill|interrogat|telemetry|analy[sz]|physician|doctor|nurse|compound|access)/i,
  read: readPumpService,
};

/**
 * What is told of a pump's refill: the drug that was given with it, then what its lines and notes
 * say. One source may give the drug and another the volumes.
 */
export function refillFact(
  source: ChartSource,
  { own, family }: ProcedureSources,
  { told, unread }: EverythingSaid,
  tellings: readonly Telling[],
): Fact<PumpRefill> {
  if (family !== 'pump') return undocumented;
  const statements: Statement<PumpRefill>[] = [
    ...given(source, own),
    ...tellings.flatMap(filledIn),
    ...statementsIn(told, SETTINGS, family).map((one) => ({
      ...one,
      value: { alarmOrRate: one.value },
    })),
    ...statementsIn(told, REPROGRAMMED, family).map((one) => ({
      ...one,
      value: { isReprogrammed: one.value },
    })),
    ...statementsIn(told, SERVICE, family),
    ...statementsIn(told, CONCENTRATION, family).map((one) => ({
      ...one,
      value: { concentration: one.value },
    })),
  ];
  return combine(statements, [...unread, ...unreadDrugs(source, own)], {
    complete: filled,
    agree: fieldsAgree('drug', 'concentration', 'removedMl', 'filledMl', 'isReprogrammed', 'by'),
  });
}

function given(source: ChartSource, own: ProcedureSources['own']): Statement<PumpRefill>[] {
  return drugsIn(drugsGiven(source, own).filter(({ loose }) => !loose)).map(
    ({ name, concentration, volumeMl, evidence }) => ({
      value: {
        drug: name,
        ...(concentration !== undefined && { concentration }),
        ...(volumeMl !== undefined && { filledMl: volumeMl }),
      },
      origin: 'procedure' as const,
      evidence,
    }),
  );
}

/** Of several drugs in one pump the first stands for all: it is what the pump is named by. */
function filledIn({ procedures, sayOfProcedure }: Telling): Statement<PumpRefill>[] {
  return procedures.flatMap(({ agents, statements: { pumpReservoir }, evidence }) => {
    const [agent] = agents;
    const concentration = agent?.concentration;
    const { residualActualMl = null, refilledMl = null } = pumpReservoir?.value ?? {};
    const value: PumpRefill = {
      ...(agent && { drug: agent.name }),
      ...(concentration && { concentration }),
      ...(residualActualMl !== null && { removedMl: residualActualMl }),
      ...(refilledMl !== null && { filledMl: refilledMl }),
    };
    if (Object.keys(value).length === 0) return [];
    return [sayOfProcedure(value, pumpReservoir?.quote ?? evidence.agents?.quote)];
  });
}
