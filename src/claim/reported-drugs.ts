import { documentedValue } from '../chart/fact.ts';
import type { InjectedDrug } from '../chart/performance.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import { drugLocalAnestheticUnbundled } from '../rules/drug/drug-local-anesthetic-unbundled.ts';
import { isDrug } from '../rules/given-drugs.ts';
import { drugCode, drugNamed } from '../terminology/drugs.ts';
import type { CodedProcedure } from './service.ts';
import { type OpenFact, open } from './settle.ts';

/** What is reported by a line: no contrast, nothing that thins, an anesthetic as the agent alone. */
export function reportedDrugs(coded: CodedProcedure): InjectedDrug[] {
  const drugs = injectedIn(coded);
  const isAlone = coded.documented.family === 'trigger-point' && !drugs.some(isSteroid);
  return drugs.filter((one) => {
    const kind = kindOf(one);
    if (kind === 'contrast') return false;
    if (kind === 'local-anesthetic') return isAlone;
    const group = drugNamed(one.name)?.group;
    return group === undefined || !['diluent', 'buffer', 'adjuvant'].includes(group);
  });
}

/** Why planned lines of drugs that were injected, and are not reported here, have no supported one. */
export const unreportedDrugs = (
  day: readonly CodedProcedure[],
  planned: readonly ServiceLine[],
): OpenFact[] =>
  [...new Set(planned.map(({ code }) => code))].flatMap((code) => {
    const generic = drugCode(code)?.drug ?? '';
    const given = day.filter((coded) => injectedIn(coded).some((one) => isOf(one, generic)));
    if (given.some((coded) => reportedDrugs(coded).some((one) => isOf(one, generic)))) return [];
    const drugs = given.flatMap(injectedIn).filter((one) => isOf(one, generic));
    const kind = drugs.map(kindOf).find((one) => one === 'contrast' || one === 'local-anesthetic');
    if (!kind) return [];
    const evidence = drugs.map((one) => one.evidence);
    return { ...reasonFor(kind, given, evidence), codes: [code] };
  });

function reasonFor(
  kind: 'contrast' | 'local-anesthetic',
  given: readonly CodedProcedure[],
  evidence: OpenFact['evidence'],
): OpenFact {
  if (kind === 'contrast') {
    const message = 'Whether contrast is reported beside the procedure is not computed here.';
    return open('not-computed', 'a source on contrast', message, evidence);
  }
  if (!given.every(isPartOfInjection)) {
    const message =
      'A local anesthetic as the agent, or where the payer may take it apart, is not computed here.';
    return open('not-computed', 'a source on the anesthetic', message, evidence);
  }
  const message = 'A local anesthetic that thins a steroid is a part of the injection.';
  const rules = drugLocalAnestheticUnbundled.cites;
  return { ...open('included', 'an anesthetic as the agent', message, evidence), rules };
}

/** It thins a steroid, and this payer takes none apart. */
const isPartOfInjection = (coded: CodedProcedure): boolean =>
  coded.policy.values['drug.local_anesthetic_billable'] === false &&
  coded.documented.family !== 'trigger-point' &&
  injectedIn(coded).some(isSteroid);

/** Everything injected, as far as words can be tied to the procedure. */
function injectedIn({ documented: { injectate } }: CodedProcedure): InjectedDrug[] {
  if (injectate.state === 'documented' && injectate.loose) return [];
  return documentedValue(injectate) ?? [];
}

const isOf = (one: InjectedDrug, generic: string): boolean =>
  isDrug(one, generic) || (generic === 'contrast' && kindOf(one) === 'contrast');

const kindOf = ({ name }: InjectedDrug) => drugNamed(name)?.kind;

const isSteroid = (one: InjectedDrug): boolean => kindOf(one) === 'steroid';
