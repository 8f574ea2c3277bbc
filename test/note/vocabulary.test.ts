import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAgents } from '../../src/note/agents.ts';
import { readApproach } from '../../src/note/approach.ts';
import { readFamily } from '../../src/note/families.ts';
import { FAMILY_NAMES } from '../../src/note/family-names.ts';
import { glanceAt } from '../../src/note/glance.ts';
import { readGuidance } from '../../src/note/guidance.ts';
import { readIntent } from '../../src/note/intent.ts';
import { isAtLandmark } from '../../src/note/landmarks.ts';
import { readMuscles } from '../../src/note/muscles.ts';
import { blankPlaceholders } from '../../src/note/placeholders.ts';
import { readNote } from '../../src/note/read-note.ts';
import { readRegion, readTargetRegion } from '../../src/note/region.ts';
import { readSections } from '../../src/note/sections.ts';
import { readJoints, readNerves } from '../../src/note/statements/targets.ts';
import approaches from '../../src/note/vocabulary/approaches.json' with { type: 'json' };
import care from '../../src/note/vocabulary/conservative-care.json' with { type: 'json' };
import drugs from '../../src/note/vocabulary/drugs.json' with { type: 'json' };
import families from '../../src/note/vocabulary/families.json' with { type: 'json' };
import guidance from '../../src/note/vocabulary/guidance.json' with { type: 'json' };
import headings from '../../src/note/vocabulary/headings.json' with { type: 'json' };
import intents from '../../src/note/vocabulary/intents.json' with { type: 'json' };
import jointNames from '../../src/note/vocabulary/joint-names.json' with { type: 'json' };
import joints from '../../src/note/vocabulary/joints.json' with { type: 'json' };
import landmarks from '../../src/note/vocabulary/landmarks.json' with { type: 'json' };
import muscles from '../../src/note/vocabulary/muscles.json' with { type: 'json' };
import nerveTargets from '../../src/note/vocabulary/nerve-targets.json' with { type: 'json' };
import nerves from '../../src/note/vocabulary/nerves.json' with { type: 'json' };
import placeholders from '../../src/note/vocabulary/placeholders.json' with { type: 'json' };
import tests from '../../src/note/vocabulary/provocative-tests.json' with { type: 'json' };
import regions from '../../src/note/vocabulary/regions.json' with { type: 'json' };
import { sampleOf } from './sample.ts';

const phrases = families.flatMap(({ family, phrases }) =>
  phrases.map((phrase) => ({ family, finds: family, ...phrase })),
);

describe('the phrases of families.json', () => {
  it.each(phrases)('"$example" is $finds, by a phrase of $family', ({ family, finds, example }) => {
    expect(readFamily(example).map(({ value }) => value)).toContain(finds);
    const row = FAMILY_NAMES.find(([name]) => name === family);
    expect(row?.[1].all(example, glanceAt(example))).not.toEqual([]);
  });
});

const PARTS = /\{[A-Z]+\}/;

it.each(phrases.filter(({ pattern }) => !PARTS.test(pattern)))(
  'the phrase $pattern itself fits "$example"',
  ({ pattern, example }) => {
    expect(example).toMatch(new RegExp(pattern, 'i'));
  },
);

describe('the headings of headings.json', () => {
  it.each(headings.flatMap(({ kind, names }) => names.map((name) => ({ kind, ...name }))))(
    '"$example" opens a part of the kind $kind',
    ({ kind, pattern, example }) => {
      expect(example).toMatch(new RegExp(`^(?:${pattern})`, 'iu'));
      const heading = example.includes(':') ? example : `${example}: words`;
      const text = `An opening of the note that is long enough.\n${heading}\nMore words.\n`;
      expect(readSections(text).map((section) => section.kind)).toContain(kind);
    },
  );
});

describe('the words of approaches.json', () => {
  it.each(
    approaches.flatMap(({ approach, names }) => names.map((name) => ({ approach, ...name }))),
  )('"$example" states $approach', ({ approach, pattern, example }) => {
    expect(example).toMatch(new RegExp(pattern, 'i'));
    expect(readApproach(example).map(({ value }) => value)).toContain(approach);
  });
});

const openOr = (kind: string): string | undefined => (kind === 'either' ? undefined : kind);

describe('the phrases of guidance.json and intents.json', () => {
  it.each(
    guidance.flatMap(({ guidance: kind, names }) => names.map((name) => ({ kind, ...name }))),
  )('"$example" tells of the guidance $kind', ({ kind, pattern, example }) => {
    const written = pattern.replaceAll(/\{FLUOROSCOPY\}|\{IMAGE\}/g, String.raw`fluoroscop\w*`);
    if (written === pattern) expect(example).toMatch(new RegExp(pattern, 'i'));
    expect(readGuidance(example)?.value).toBe(openOr(kind));
  });

  it.each(intents.flatMap(({ intent, names }) => names.map((name) => ({ intent, ...name }))))(
    '"$example" tells of the intent $intent',
    ({ intent, pattern, example }) => {
      expect(example).toMatch(new RegExp(pattern, 'i'));
      expect(readIntent(example)?.value).toBe(openOr(intent));
    },
  );
});

describe('the words of regions.json', () => {
  it.each(regions.names)('"$pattern" is the region $region', ({ region, pattern }) => {
    expect(readRegion(`${sampleOf(pattern)} injection`)?.value).toBe(region);
  });

  it.each(regions.isNoSiteBefore.map(sampleOf))('"lumbar %s" is no site', (words) => {
    expect(readRegion(`lumbar ${words}`)).toBeUndefined();
  });

  it.each(regions.isSiteBefore.map(sampleOf))(
    '"lumbar %s" is one, also in a narrative',
    (words) => {
      expect(readTargetRegion(`the lumbar ${words} `)?.value).toBe('lumbar');
      expect(readTargetRegion('the lumbar cushion')).toBeUndefined();
    },
  );
});

it.each(placeholders)('"$example" is left open', ({ pattern, shownBy, example, ...rest }) => {
  expect(example).toMatch(new RegExp(`^(?:${pattern})$`, 'isCaseExact' in rest ? '' : 'i'));
  expect(shownBy.some((sign) => example.includes(sign))).toBe(true);
  const text = `Needle at ${example} today`;
  const { text: filled, unfilled } = blankPlaceholders(text);
  expect(unfilled).toEqual({ start: 10, end: 10 + example.length });
  expect(filled).toHaveLength(text.length);
});

/** Every name of every entry, and words it fits. */
const named = <Entry extends { names: string[] }>(entries: readonly Entry[]) =>
  entries.flatMap((entry) =>
    entry.names.map((pattern) => ({ ...entry, pattern, words: sampleOf(pattern) })),
  );

describe('the words of the other files are recognised', () => {
  it.each(named(muscles))('muscles.json: "$words" is $name', ({ name, words }) => {
    const found = readMuscles([{ text: words, start: 0 }], 'trigger-point-injection');
    expect(found.map(({ value }) => value)).toContain(name);
  });

  it.each(named(drugs))('drugs.json: "$words" is $name', ({ name, words, ...entry }) => {
    const [family = 'other-injection'] = 'only' in entry ? entry.only : [];
    const passages = [{ text: `We injected 4 mg of ${words}.`, start: 0 }];
    const found = FAMILY_NAMES.filter(([known]) => known === family).flatMap(([known]) =>
      readAgents(passages, known),
    );
    expect(found.map(({ value }) => value.name)).toContain(name);
  });

  it.each(named(care))('conservative-care.json: "$words" is $name', ({ name, words }) => {
    const reading = readNote(`HISTORY: She failed conservative care with ${words}.`);
    expect(reading.care.map(({ modality }) => modality)).toContain(name);
  });

  it.each(named(tests))('provocative-tests.json: "$words" is $name', ({ name, words }) => {
    expect(readNote(`EXAM: Positive ${words}.`).provocativeTests).toContain(name);
  });

  it.each(named(nerveTargets))('nerve-targets.json: "$words" is $name', ({ name, words }) => {
    const found = readNerves([{ text: words, start: 0 }]);
    expect(found.map(({ value }) => value)).toContain(name);
  });

  it.each(named(jointNames))('joint-names.json: "$words" is $name', ({ name, words }) => {
    const found = readJoints([{ text: words, start: 0 }]);
    expect(found.map(({ value }) => value)).toContain(name);
  });

  it.each(joints.map((pattern) => [sampleOf(pattern)]))('joints.json: "%s injection"', (words) => {
    expect(readFamily(`${words} injection`)).not.toEqual([]);
  });

  it.each(nerves.map((pattern) => [sampleOf(pattern)]))(
    'nerves.json: "%s nerve block"',
    (words) => {
      const found = readFamily(`${words} nerve block`).map(({ value }) => value);
      expect(found).toContain('peripheral-nerve-block');
    },
  );

  it.each(named(landmarks))('landmarks.json: "$words" belongs to $family', ({ family, words }) => {
    const known = [...FAMILY_NAMES.map(([name]) => name), ...REFINED].find((one) => one === family);
    expect(known && isAtLandmark(`at the ${words} now`, known)).toBe(true);
  });
});

const REFINED = [
  'esi-caudal',
  'esi-interlaminar',
  'facet-joint-injection',
  'sacroiliac-radiofrequency-ablation',
] as const;

const FOLDER = 'src/note/vocabulary';

it('is explained, file by file, in its guide', () => {
  const guide = readFileSync(`${FOLDER}/README.md`, 'utf8');
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json')))
    expect(guide).toContain(`\`${file}\``);
});
