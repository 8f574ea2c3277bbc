import { documentedValue } from '../chart/fact.ts';
import { bilateralStyleOf } from '../rules/bilateral-style.ts';
import type { Citation } from '../rules/cite.ts';
import { bilateralBillingStyle } from '../rules/cross-cutting/bilateral-billing-style.ts';
import { lateralityMissingNote } from '../rules/cross-cutting/laterality-missing-note.ts';
import { retiredOn } from '../rules/retired.ts';
import { procedureCode } from '../terminology/procedure-codes.ts';
import type { CodedProcedure, Service } from './service.ts';
import type { OpenModifiers, SupportedLine } from './supported-line.ts';

/** One form in which a service is reported: how many units, under which modifiers. */
interface Form {
  units: number;
  modifiers: string[];
  open?: OpenModifiers;
  rules?: readonly Citation[];
}

/** The modifiers that tell sides. */
export const SIDES: readonly string[] = ['50', 'RT', 'LT'];

/** A service as the lines that this payer and setting take: 50, or RT and LT, or no side. */
export function linesOfService(service: Service, coded: CodedProcedure): SupportedLine[] {
  const { documented } = coded;
  const day = documentedValue(documented.dateOfService);
  const known = procedureCode(service.code);
  return formsOf(service, coded).map(({ units, modifiers, open, rules = [] }) => ({
    code: service.code,
    label: known?.label ?? service.code,
    modifiers: [...modifiers, ...(service.kx === 'carried' ? ['KX'] : [])],
    open: [...(open ? [open] : []), ...(typeof service.kx === 'object' ? [service.kx] : [])],
    units,
    diagnoses: diagnosesOf(coded, day),
    ...(day && { day }),
    procedure: documented.reference,
    site: {
      region: service.region ?? known?.region,
      levels: service.levels ?? [],
      side: service.side,
    },
    basis: { facts: service.facts, rules: [...service.rules, ...rules] },
    certainty: known?.certainty ?? 'uncertain',
  }));
}

function formsOf({ code, units, side }: Service, coded: CodedProcedure): Form[] {
  const oneSide = lateralityMissingNote.cites;
  if (side === 'left') return [{ units, modifiers: ['LT'], rules: oneSide }];
  if (side === 'right') return [{ units, modifiers: ['RT'], rules: oneSide }];
  if (side === undefined) return [{ units, modifiers: [] }];
  const style = styleOf(code, coded);
  const parameter = procedureCode(code)?.addOnTo ? 'bilateral.addon_style' : 'bilateral.style';
  const rules = [...bilateralBillingStyle.cites, ...coded.policy.citesOf(parameter)];
  if (style === undefined) return [{ units, modifiers: [], open: OPEN_SIDES, rules }];
  if (style === 'rt-lt-two-lines') {
    return ['RT', 'LT'].map((modifier) => ({ units, modifiers: [modifier], rules }));
  }
  // One line, one unit, 50: further levels of an add-on code are lines of their own.
  return Array.from({ length: units }, () => ({ units: 1, modifiers: ['50'], rules }));
}

function styleOf(code: string, { policy: { values }, bill, place }: CodedProcedure) {
  const style = values['bilateral.style'];
  const known = procedureCode(code);
  return (
    (style &&
      bilateralStyleOf(
        { ...(known && { known }), ...(bill && { bill }) },
        { ...values, 'bilateral.style': style },
        place,
      )) ??
    undefined
  );
}

const OPEN_SIDES: OpenModifiers = {
  modifiers: SIDES,
  missing: 'the form in which this payer takes both sides here',
};

/** Documented diagnoses by their codes, as far as they are valid on the day. */
function diagnosesOf({ documented }: CodedProcedure, day: Temporal.PlainDate | undefined) {
  const codes = (documentedValue(documented.diagnoses) ?? []).flatMap(({ code }) => code ?? []);
  return [...new Set(codes)].filter((code) => !day || !retiredOn(code, day));
}
