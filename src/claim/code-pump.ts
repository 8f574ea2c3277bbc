import type { ImplantWork } from '../chart/implant.ts';
import { guide } from '../rules/guides.ts';
import { codePumpService, SERVICES } from './code-pump-service.ts';
import { fromCodeTable } from './from-code-table.ts';
import { actsOn, basisOfWorks, settledWork } from './implant-work.ts';
import { type Coded, type CodedProcedure, notCoded } from './service.ts';
import { open } from './settle.ts';

/** Pumps by their kind, as placed or replaced. */
const PUMPS: ReadonlyMap<ImplantWork['part'], string> = new Map([
  ['programmable-pump', '62362'],
  ['non-programmable-pump', '62361'],
  ['reservoir', '62360'],
]);
const PUMP_REMOVAL = '62365';
const CATHETERS: ReadonlyMap<ImplantWork['part'], string> = new Map([
  ['pump-catheter', '62350'],
  ['laminectomy-catheter', '62351'],
]);
const CATHETER_REMOVAL = '62355';

const PARTS: ReadonlySet<ImplantWork['part']> = new Set<ImplantWork['part']>([
  'pump',
  ...PUMPS.keys(),
  ...CATHETERS.keys(),
]);

const REPLACED = guide('S0', 'implantation or replacement of device');
const REVISED = guide('S0', 'implantation, revision, or repositioning of tunneled');

/** Drug pumps: pump and catheter by what was done with each, or check, programming and refill. */
export function codePump({ documented }: CodedProcedure): Coded {
  const works = settledWork(documented, PARTS, 'pump or catheter, and what was done with it');
  const isOperation = documented.codes.some(({ code }) => !SERVICES.has(code));
  if (works.is === 'open') {
    return works.why === 'undocumented' && !isOperation
      ? codePumpService(documented)
      : notCoded(works);
  }
  const parts = [ofPump(works.value), ofCatheter(works.value)];
  return {
    services: parts.flatMap(({ services }) => services),
    open: parts.flatMap((part) => part.open),
  };
}

function ofPump(works: readonly ImplantWork[]): Coded {
  const own = works.filter(({ part }) => part === 'pump' || PUMPS.has(part));
  if (own.length === 0) return { services: [], open: [] };
  const acts = actsOn(own);
  if (acts.every((act) => act === 'removed')) return coded(PUMP_REMOVAL, own);
  const [act, ...more] = acts;
  const [code, ...others] = new Set(own.flatMap(({ part }) => PUMPS.get(part) ?? []));
  const basis = basisOfWorks(own);
  if (more.length > 0 || others.length > 0 || act === 'revised') {
    const message = `The chart tells of ${basis.says}: no single code is known for that.`;
    return notCoded(open('unclear', 'what was done with the pump', message, basis.evidence));
  }
  if (code) return coded(code, own, REPLACED);
  const message = `The chart tells of ${basis.says}, and not whether the pump is programmable.`;
  return notCoded(open('undocumented', 'kind of pump', message, basis.evidence));
}

/** A laminectomy that nobody mentions was not made. */
function ofCatheter(works: readonly ImplantWork[]): Coded {
  const own = works.filter(({ part }) => CATHETERS.has(part));
  const [first] = own;
  if (!first) return { services: [], open: [] };
  const isRemoved = actsOn(own).every((act) => act === 'removed');
  return isRemoved
    ? coded(CATHETER_REMOVAL, own)
    : coded(CATHETERS.get(first.part) ?? '', own, REVISED);
}

const coded = (
  code: string,
  works: readonly ImplantWork[],
  ...rules: ReturnType<typeof guide>[]
): Coded => ({
  services: [
    {
      code,
      units: 1,
      facts: [basisOfWorks(works)],
      rules: [fromCodeTable('parts of a drug pump by what is done with them', code), ...rules],
    },
  ],
  open: [],
});
