import type { ImplantWork } from '../chart/implant.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { scsLeadCode } from '../rules/spinal-cord-stimulator/scs-lead-code.ts';
import { codeProgramming, PROGRAMMING } from './code-programming.ts';
import { fromCodeTable } from './from-code-table.ts';
import { actsOn, basisOfWorks, settledWork } from './implant-work.ts';
import { type Coded, type CodedProcedure, notCoded, type Service } from './service.ts';
import { type OpenFact, open, settle } from './settle.ts';

/** The parts of a stimulator. */
const PARTS: ReadonlySet<ImplantWork['part']> = new Set<ImplantWork['part']>([
  ...(['percutaneous-lead', 'paddle-lead', 'lead', 'trial-lead', 'generator'] as const),
]);

/** Stimulators of peripheral nerves and their parts. */
const PERIPHERAL: ReadonlySet<string> = new Set([
  ...['64555', '64590', '64595', '64596', '64597', '64598'],
]);

/** Removal, and revision or replacement, of leads by their kind. */
const OF_LEADS = {
  'percutaneous-lead': { removed: '63661', revised: '63663' },
  'paddle-lead': { removed: '63662', revised: '63664' },
} as const;

/** Spinal cord stimulators: leads and generator by what was done with each, or programming. */
export function codeStimulator({ documented }: CodedProcedure): Coded {
  const { codes } = documented;
  if (codes.some(({ code }) => PERIPHERAL.has(code))) {
    const message =
      'Whether a lead lies at the spine or at a peripheral nerve is not read from notes.';
    return notCoded(open('not-computed', 'lead at the spine or at a nerve', message));
  }
  const works = settledWork(documented, PARTS, 'lead or generator, and what was done with it');
  const isOperation = codes.some(({ code }) => !PROGRAMMING.has(code));
  if (works.is === 'open') {
    return works.why === 'undocumented' && !isOperation
      ? codeProgramming(documented)
      : notCoded(works);
  }
  const parts = [ofLeads(works.value, documented), ofGenerator(works.value)];
  const services = parts.flatMap((part) => part.services);
  return { services, open: [...parts.flatMap((part) => part.open), ...beside(documented)] };
}

/** No source at hand says whether programming is reported beside an implant. */
function beside({ programming }: PainProcedure): OpenFact[] {
  if (programming.state !== 'documented' || !programming.value.parameters) return [];
  const message = 'No source at hand tells whether programming is reported beside an implant.';
  const codes = [...PROGRAMMING];
  return [
    { ...open('unclear', 'programming beside an implant', message, programming.evidence), codes },
  ];
}

function ofLeads(works: readonly ImplantWork[], documented: PainProcedure): Coded {
  const leads = works.filter(({ part }) => part.endsWith('lead') && part !== 'trial-lead');
  const trial = works.filter(({ part }) => part === 'trial-lead');
  const ended = trial.length > 0 ? [endOfTrial(trial)] : [];
  if (leads.length === 0) return notCoded(...ended);
  const [part, ...others] = new Set(leads.map((one) => one.part));
  const [act, ...more] = actsOn(leads);
  const { says, evidence } = basisOfWorks(leads);
  if (others.length > 0 || !act || more.length > 0) {
    const message = `The chart tells of ${says}: which of them is reported is not clear.`;
    return notCoded(...ended, open('unclear', 'what was done with which lead', message, evidence));
  }
  if (part !== 'percutaneous-lead' && part !== 'paddle-lead') {
    const message = `The chart tells of ${says}, and not whether through the skin or as a paddle by laminectomy.`;
    return notCoded(...ended, open('undocumented', 'kind of lead', message, evidence));
  }
  const coded =
    act === 'placed'
      ? placed(part, leads, documented)
      : leadService(OF_LEADS[part][act === 'removed' ? 'removed' : 'revised'], leads);
  return { ...coded, open: [...ended, ...coded.open] };
}

const leadService = (code: string, works: readonly ImplantWork[]): Coded => ({
  services: [
    {
      code,
      units: 1,
      facts: [basisOfWorks(works)],
      rules: [
        fromCodeTable('stimulator leads by kind and by what is done', code),
        ...scsLeadCode.cites,
      ],
    },
  ],
  open: [],
});

/** One lead through the skin is one line; how several are reported was not verified. */
function placed(
  part: keyof typeof OF_LEADS,
  works: readonly ImplantWork[],
  { leadCount }: PainProcedure,
): Coded {
  const code = part === 'paddle-lead' ? '63655' : '63650';
  const count = settle('leadCount', leadCount, {
    noun: 'number of leads',
    words: (value) => `${value} ${value === 1 ? 'lead' : 'leads'}`,
  });
  if (count.is === 'open' && (part === 'percutaneous-lead' || count.why !== 'undocumented')) {
    return notCoded(count);
  }
  if (count.is === 'known' && count.value !== 1) {
    const message = `${count.value} leads are documented and ${code} stands for each; no source at hand tells whether on one line or on several.`;
    return notCoded({
      ...open('unclear', 'form of several leads', message, count.basis.evidence),
      rules: [fromCodeTable('one percutaneous epidural lead', '63650')],
    });
  }
  const { services, open: left } = leadService(code, works);
  const withCount = (service: Service): Service =>
    count.is === 'known' ? { ...service, facts: [...service.facts, count.basis] } : service;
  return { services: services.map(withCount), open: left };
}

function endOfTrial(works: readonly ImplantWork[]): OpenFact {
  const message =
    'Leads of a trial were removed; no source at hand tells whether that is reported by itself.';
  return open('unclear', 'removal of trial leads', message, basisOfWorks(works).evidence);
}

/** Placed or replaced is one code, revised or removed the other. */
function ofGenerator(works: readonly ImplantWork[]): Coded {
  const own = works.filter(({ part }) => part === 'generator');
  if (own.length === 0) return { services: [], open: [] };
  const acts = actsOn(own);
  const code = acts.includes('placed') || acts.includes('replaced') ? '63685' : '63688';
  const rules = [
    fromCodeTable('a generator placed or replaced, and revised or removed', '63685', '63688'),
    ...scsLeadCode.cites,
  ];
  return { services: [{ code, units: 1, facts: [basisOfWorks(own)], rules }], open: [] };
}
