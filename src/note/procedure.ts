import { readAgents } from './agents.ts';
import type { Claim } from './claims.ts';
import { readContrast } from './contrast.ts';
import { approachOf, firstIn, levelsOf, type Sources, sideOf } from './details.ts';
import { withApproach } from './families.ts';
import { readGuidance } from './guidance.ts';
import { readImagesArchived } from './imaging.ts';
import { readIntent } from './intent.ts';
import { readMuscles } from './muscles.ts';
import type { NoteFamily, NoteProcedure } from './note-reading.ts';
import { readDuration, readTemperature } from './radiofrequency.ts';
import { readRegion, readTargetRegion, regionOfLevels } from './region.ts';
import type { Sentence } from './sentences.ts';
import type { Found, Span } from './span.ts';

type Field = keyof NoteProcedure['evidence'];

/** A procedure with the place each of its values was read from. */
export interface ProcedureReading {
  procedure: Omit<NoteProcedure, 'evidence' | 'statements'>;
  places: Partial<Record<Field, Span>>;
}

/** What a note says of one procedure, and where. */
export function readProcedure(sources: Sources, visit: readonly Sentence[]): ProcedureReading {
  const { claim, fields, narrative } = sources;
  const all = [...claim.passages, ...fields, ...narrative];
  const guided = [...claim.passages, ...sources.guided];
  const levels = levelsOf(sources);
  const single = {
    approach: approachOf(sources),
    region: regionOf(sources, levels),
    laterality: sideOf(sources),
    guidance: firstIn(guided, readGuidance),
    contrast: firstIn(guided, readContrast),
    imagesArchived: firstIn(guided, readImagesArchived),
    intent: firstIn(all, readIntent) ?? firstIn(visit, readIntent),
    ...heatOf(claim, all),
  };
  const approaches = single.approach ? [single.approach.value] : [];
  const family = withApproach(claim.family, approaches);
  const agents = agentsOf(sources, family);
  const muscles = readMuscles(all, family);
  return {
    procedure: {
      family,
      levels: levels.map(({ value }) => value),
      approach: orNull(single.approach),
      region: orNull(single.region),
      laterality: orNull(single.laterality),
      guidance: orNull(single.guidance),
      contrast: orNull(single.contrast),
      imagesArchived: orNull(single.imagesArchived),
      intent: orNull(single.intent),
      muscles: muscles.map(({ value }) => value),
      agents: agents.map(({ value }) => value),
      rfTemperatureC: orNull(single.rfTemperatureC),
      rfDurationS: orNull(single.rfDurationS),
    },
    places: placesOf({
      family: claim.name,
      levels: levels[0],
      muscles: muscles[0],
      agents: agents[0],
      ...single,
    }),
  };
}

/** Drugs told of this procedure alone; failing them, those told of all that was done. */
function agentsOf({ claim, fields, narrative, own }: Sources, family: NoteFamily) {
  const told = [...fields, ...narrative];
  const alone = readAgents(
    told.filter((one) => own.has(one)),
    family,
  );
  return alone.length > 0 ? alone : readAgents([...told, ...claim.passages], family);
}

function regionOf({ claim, fields, narrative }: Sources, levels: Found<string>[]) {
  const stated = firstIn(claim.passages, readRegion) ?? firstIn(fields, readRegion);
  const value = regionOfLevels(levels.map((level) => level.value));
  const derived = value && levels[0] && { ...levels[0], value };
  return stated ?? derived ?? firstIn(narrative, readTargetRegion);
}

/** Nerves of a joint are ablated as well, by a family of their own. */
const ABLATION = /\b(?:radio-?frequency|P?RF|RFA|ablation|neurotomy)\b/i;

function heatOf(claim: Claim, passages: readonly { text: string; start: number }[]) {
  const isAblation =
    claim.family.endsWith('radiofrequency-ablation') ||
    (claim.family === 'other' && claim.passages.some(({ text }) => ABLATION.test(text)));
  return {
    rfTemperatureC: isAblation ? firstIn(passages, readTemperature) : undefined,
    rfDurationS: isAblation ? firstIn(passages, readDuration) : undefined,
  };
}

const orNull = <T>(found: Found<T> | undefined): T | null => found?.value ?? null;

function placesOf(found: Partial<Record<Field, Span | undefined>>): ProcedureReading['places'] {
  const places: ProcedureReading['places'] = {};
  for (const field of FIELDS) {
    const place = found[field];
    if (place) places[field] = place;
  }
  return places;
}

const FIELDS: readonly Field[] = [
  'family',
  'approach',
  'region',
  'levels',
  'laterality',
  'guidance',
  'contrast',
  'imagesArchived',
  'intent',
  'muscles',
  'agents',
  'rfTemperatureC',
  'rfDurationS',
];
