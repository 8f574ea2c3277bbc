import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { blockSection } from './block-section.ts';
import {
  careSection,
  diagnosisSection,
  functionSection,
  imagingSection,
  painSection,
} from './record-sections.ts';
import { type PackageInput, type PackageSection, unreadOf } from './section.ts';
import { evaluationSection, trialSection } from './stimulator-sections.ts';

/** A request for prior authorization, as far as the chart supports it. */
export interface PackageContents {
  title: string;
  /** Reference of the order. */
  procedure: string;
  policy: string;
  sections: PackageSection[];
}

/** The families whose payers ask for a package (issue "Authorization package"). */
export const isPackaged = ({ family }: Pick<PainProcedure, 'family'>): boolean =>
  family === 'facet-ablation' || family === 'stimulator';

/** Gathers what a payer asks for before an ablation or a stimulator, gaps included. */
export function packageContents(input: PackageInput): PackageContents {
  const { procedure, policy } = input;
  const own =
    procedure.family === 'stimulator'
      ? [evaluationSection(input), trialSection(input)]
      : [blockSection(input)];
  return {
    title: `Request for prior authorization: ${nameOf(procedure)}`,
    procedure: procedure.reference,
    policy: policy.id,
    sections: [
      plannedSection(input),
      diagnosisSection(input),
      ...own,
      careSection(input),
      painSection(input),
      functionSection(input),
      imagingSection(input),
    ],
  };
}

/** The label of a stimulator procedure does not tell which of several it is; its codes do. */
const nameOf = ({ family, label, codes }: PackageInput['procedure']): string =>
  family === 'stimulator' && codes.length > 0 ? codes.map((code) => code.label).join(', ') : label;

/** Whether nothing is missing and everything could be read. */
export const isComplete = ({ sections }: PackageContents): boolean =>
  sections.every(({ missing, unread }) => missing.length === 0 && unread.length === 0);

function plannedSection({ procedure }: PackageInput): PackageSection {
  const { codes, laterality, levels, dateOfService, setting, reference } = procedure;
  const day = documentedValue(dateOfService);
  const side = documentedValue(laterality);
  const named = documentedValue(levels);
  const place = documentedValue(setting);
  const words = [
    codes.map(({ code, label }) => `${code} (${label})`).join(', '),
    side && `side: ${side}`,
    named && `levels: ${named.join(', ')}`,
    day && `planned for ${day}`,
    place && `place of service ${place}`,
  ];
  return {
    heading: 'Planned procedure',
    items: [{ text: words.filter(Boolean).join('; '), evidence: [{ reference }] }],
    missing: [
      ...(codes.length === 0 ? ['the procedure’s code'] : []),
      ...(laterality.state === 'undocumented' && codes.some((code) => code.sideRequired)
        ? ['the side']
        : []),
      ...(levels.state === 'undocumented' && procedure.family === 'facet-ablation'
        ? ['the levels']
        : []),
    ],
    unread: unreadOf(laterality, levels),
  };
}
