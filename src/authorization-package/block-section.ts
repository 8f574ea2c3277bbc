import { documentedValue, type Evidence, evidenceOf } from '../chart/fact.ts';
import { compare, type PainProcedure } from '../chart/pain-procedure.ts';
import { durationWords } from './duration-words.ts';
import { type PackageInput, type PackageItem, type PackageSection, unreadOf } from './section.ts';

/**
 * The diagnostic blocks before an ablation, each with side, level, percent relief, how long it
 * held, and its note: a date alone is no report (rule `rfa-block-report-missing`).
 */
export function blockSection({ procedure, history, policy }: PackageInput): PackageSection {
  const blocks = (documentedValue(history)?.sessions ?? []).filter(
    (session) =>
      session.family === 'facet-injection' &&
      documentedValue(session.intent) !== 'therapeutic' &&
      compare(session.region, procedure.region, Object.is) !== 'elsewhere',
  );
  const wanted = Number(policy.parameters['rfa.blocks']?.value ?? 0);
  const few = blocks.length < wanted;
  return {
    heading: 'Diagnostic blocks',
    items: blocks.map(itemOf),
    missing: [
      ...(few ? [`${wanted} diagnostic blocks; the chart shows ${blocks.length}`] : []),
      ...blocks.flatMap(gapsOf),
    ],
    unread: [
      ...unreadOf(history, ...blocks.flatMap(({ relief, report }) => [relief, report])),
      ...(documentedValue(history)?.unread ?? []),
    ],
  };
}

function itemOf(block: PainProcedure): PackageItem {
  const relief = documentedValue(block.relief);
  const held = heldOf(block);
  const note = documentedValue(block.report);
  const words = [
    dayOf(block),
    block.label,
    documentedValue(block.approach)?.replace('medial-branch', 'medial branch block'),
    relief && `${Math.round(relief.percent * 10) / 10} % relief (${relief.from ?? relief.known})`,
    held && `held ${held}`,
    note && `note: ${note}`,
  ];
  const evidence: Evidence[] = [
    ...block.references.map((reference) => ({ reference })),
    ...evidenceOf(block.relief),
    ...(note ? [{ reference: note }] : []),
  ];
  return { text: words.filter(Boolean).join('; '), evidence };
}

function gapsOf(block: PainProcedure): string[] {
  const of = `of the block of ${dayOf(block)}`;
  return [
    ...(block.laterality.state === 'undocumented' ? [`the side ${of}`] : []),
    ...(block.levels.state === 'undocumented' ? [`the levels ${of}`] : []),
    ...(block.relief.state === 'undocumented' ? [`percent relief ${of}`] : []),
    ...(heldOf(block) === undefined ? [`how long the relief ${of} held`] : []),
    ...(block.report.state === 'undocumented' ? [`the note ${of}`] : []),
  ];
}

const dayOf = ({ dateOfService, impreciseDate }: PainProcedure): string =>
  documentedValue(dateOfService)?.toString() ?? impreciseDate ?? 'unknown date';

/** How long the relief held, as the chart tells it. */
function heldOf({ responses, relief }: PainProcedure): string | undefined {
  const hours = documentedValue(relief)?.lastedHours;
  if (hours !== undefined) return `${hours} hours`;
  const [told] = (documentedValue(responses) ?? []).filter(
    ({ heldTo, lasted }) => heldTo ?? lasted,
  );
  if (!told) return undefined;
  return told.heldTo ? `to ${told.heldTo}` : told.lasted && durationWords(told.lasted);
}
