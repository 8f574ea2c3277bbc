import { z } from 'zod';
import type { HookRequest } from './request.ts';

/** The versions of Da Vinci CRD that are spoken, as clients name them: without the patch number. */
export const CRD_VERSIONS = ['2.0', '2.1', '2.2'] as const;
export type CrdVersion = (typeof CRD_VERSIONS)[number];

/** One switch of a service: https://hl7.org/fhir/us/davinci-crd/2.2.1/en/deviations.html */
export interface ConfigurationOption {
  code: string;
  type: 'boolean' | 'integer';
  name: string;
  description: string;
  default: boolean | number;
}

const COVERAGE_INFO: ConfigurationOption = {
  code: 'coverage-info',
  type: 'boolean',
  name: 'Coverage information on orders',
  description:
    'Writes on each order what a published policy asks of it, as a system action. It is never a decision of the payer.',
  default: true,
};

const OF_CARDS: readonly ConfigurationOption[] = [
  {
    code: 'coverage-and-documentation',
    type: 'boolean',
    name: 'Coverage and documentation cards',
    description:
      'Shows what is not met or not documented, as cards. Cards about patient safety are shown all the same.',
    default: true,
  },
  {
    code: 'max-cards',
    type: 'integer',
    name: 'Most cards in one answer',
    description:
      'Shows no more cards than this, the gravest first; more than three have no effect. Cards about patient safety are shown all the same.',
    default: 3,
  },
];

/** What a client may set in its calls; `coverage-info` only where orders are written on. */
export const configurationOptions = (writes: boolean): ConfigurationOption[] => [
  ...(writes ? [COVERAGE_INFO] : []),
  ...OF_CARDS,
];

/** What a client set in one call. */
export interface CrdSettings {
  version: CrdVersion;
  writesCoverageInformation: boolean;
  showsCards: boolean;
  maxCards: number;
}

const Named = z.string().regex(/^\d+\.\d+/);
const Versions = Named.transform((one) => [one]).or(z.array(Named));
const Configuration = z.looseObject({
  'coverage-info': z.boolean().default(true).catch(true),
  'coverage-and-documentation': z.boolean().default(true).catch(true),
  'max-cards': z.int().min(0).default(Number.POSITIVE_INFINITY).catch(Number.POSITIVE_INFINITY),
});

/** Reads what a client set. Whatever is unknown or of another type counts as not set. */
export function crdSettings({ extension }: Pick<HookRequest, 'extension'>): CrdSettings {
  const configuration = Configuration.safeParse(extension?.['davinci-crd.configuration'] ?? {});
  const set = configuration.data ?? Configuration.parse({});
  return {
    version: versionOf(
      extension?.['davinci-crd.requestedVersion'] ?? extension?.['davinci-crd.version'],
    ),
    writesCoverageInformation: set['coverage-info'],
    showsCards: set['coverage-and-documentation'],
    maxCards: set['max-cards'],
  };
}

/** The newest version that both sides speak; a client that names none is from before versions were named. */
function versionOf(asked: unknown): CrdVersion {
  const named = Versions.safeParse(asked).data ?? [];
  const wanted = new Set(named.map((one) => one.split('.').slice(0, 2).join('.')));
  return CRD_VERSIONS.findLast((version) => wanted.has(version)) ?? '2.0';
}
