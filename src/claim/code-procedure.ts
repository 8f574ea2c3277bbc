import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import { codeFacetAblation, codeSacroiliacAblation } from './code-ablation.ts';
import { codeAdhesiolysis, codeNeurolytic } from './code-adhesiolysis.ts';
import { codeBasivertebral } from './code-basivertebral.ts';
import { codeDrugTest } from './code-drug-test.ts';
import { codeEpidural } from './code-epidural.ts';
import { codeFacetInjection } from './code-facet-injection.ts';
import { codeJoints } from './code-joints.ts';
import { codeDryNeedling, codeTriggerPoints } from './code-muscles.ts';
import { codeNerves } from './code-nerves.ts';
import { codePeripheralAblation } from './code-peripheral-ablation.ts';
import { codePump } from './code-pump.ts';
import { codeSacroiliac } from './code-sacroiliac.ts';
import { codeStimulator } from './code-stimulator.ts';
import { type Coded, type CodedProcedure, notCoded } from './service.ts';
import { open } from './settle.ts';

/** How the procedures of each family are coded from documented facts. */
const CODERS: Partial<Record<ProcedureFamily, (coded: CodedProcedure) => Coded>> = {
  epidural: codeEpidural,
  'epidural-catheter': codeEpidural,
  'facet-injection': codeFacetInjection,
  'facet-ablation': codeFacetAblation,
  'sacroiliac-injection': codeSacroiliac,
  'sacroiliac-ablation': codeSacroiliacAblation,
  'trigger-point': codeTriggerPoints,
  'dry-needling': codeDryNeedling,
  'joint-injection': codeJoints,
  'basivertebral-ablation': codeBasivertebral,
  'epidural-adhesiolysis': codeAdhesiolysis,
  'neurolytic-injection': codeNeurolytic,
  stimulator: codeStimulator,
  pump: codePump,
  'drug-test': codeDrugTest,
  'peripheral-nerve-block': codeNerves,
  'peripheral-nerve-ablation': codePeripheralAblation,
  'sympathetic-block': codeNerves,
};

/** What stands beside procedures, and is no procedure to be coded. */
const BESIDE: ReadonlySet<ProcedureFamily> = new Set<ProcedureFamily>(['visit', 'guidance']);

/** Whether lines of a family are computed at all. */
export const isComputed = (family: ProcedureFamily): boolean => CODERS[family] !== undefined;

/** The codes that the documentation of one procedure supports, and what leaves the rest open. */
export function codeProcedure(coded: CodedProcedure): Coded {
  const { family } = coded.documented;
  const coder = CODERS[family];
  if (coder) return coder(coded);
  if (BESIDE.has(family)) return notCoded();
  const message = `Lines of this kind (${family.replaceAll('-', ' ')}) are not computed from the documentation.`;
  return notCoded(open('not-computed', 'a way to compute these lines', message));
}
