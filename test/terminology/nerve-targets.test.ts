import { describe, expect, it } from 'vitest';
import nerves from '../../src/note/vocabulary/nerves.json' with { type: 'json' };
import {
  allNerveTargets,
  isCodeOf,
  nerveTarget,
  targetsOfCode,
} from '../../src/terminology/nerve-targets.ts';
import { allProcedureCodes, procedureCode } from '../../src/terminology/procedure-codes.ts';
import { retiredCode } from '../../src/terminology/retired-codes.ts';

const codesOf = (words: string) => nerveTarget(words)?.codes;

describe('nerve targets', () => {
  it.each([
    ['left greater occipital nerve', ['64405']],
    ['GON', ['64405']],
    ['Lesser Occipital Nerves', ['64450']],
    ['suprascapular nerve block', ['64418']],
    ['intercostal nerves T7, T8', ['64420', '64421']],
    ['lateral femoral cutaneous nerve', ['64450']],
    ['femoral nerve', ['64447', '64448']],
    ['brachial plexus (interscalene)', ['64415', '64416']],
    ['iliohypogastric', ['64425']],
    ['maxillary branch of the trigeminal nerve', ['64400']],
    ['superolateral genicular nerve', ['64454']],
    ['stellate ganglion', ['64510']],
    ['superior hypogastric plexus', ['64517']],
    ['lumbar sympathetic chain', ['64520']],
    ['celiac plexus', ['64530']],
    ['sphenopalatine ganglion', ['64505']],
    ['carotid sinus', ['64508']],
  ])('%s is reported by %j', (words, codes) => {
    expect(codesOf(words)).toEqual(codes);
  });

  it.each(['occipital nerve', 'third occipital nerve', 'sympathetic chain', 'ganglion impar'])(
    'no single code is known for the %s',
    (words) => {
      expect(codesOf(words)).toEqual([]);
    },
  );

  it.each(['', 'peripheral nerve', 'occipitalis', 'constructor'])('%j is no target', (words) => {
    expect(nerveTarget(words)).toBeUndefined();
  });

  it.each(nerves.filter((name) => name !== 'peripheral'))(
    'know %s, as the note reader calls it',
    (name) => {
      expect(nerveTarget(name)).toBeDefined();
    },
  );

  it('take a saphenous block under either of two codes', () => {
    const saphenous = nerveTarget('saphenous');
    expect(saphenous && isCodeOf(saphenous, '64450')).toBe(true);
    expect(saphenous && isCodeOf(saphenous, '64447')).toBe(true);
    expect(saphenous && isCodeOf(saphenous, '64405')).toBe(false);
  });

  it('name nothing for a code of another kind', () => {
    expect(targetsOfCode('62323')).toEqual([]);
    expect(targetsOfCode('64510').map(({ name }) => name)).toEqual(['stellate']);
  });

  it('cover every code of a nerve or sympathetic block', () => {
    const blocks = allProcedureCodes().filter(({ family }) =>
      ['peripheral-nerve-block', 'sympathetic-block'].includes(family),
    );
    expect(blocks.filter(({ code }) => targetsOfCode(code).length === 0)).toEqual([]);
  });

  it.each(allNerveTargets())('$name has codes that exist and names no other has', (target) => {
    const codes = [...target.codes, ...target.also];
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !procedureCode(code) && !retiredCode(code))).toEqual([]);
    for (const name of target.names) expect(nerveTarget(name)?.name).toBe(target.name);
  });

  it('are uncertain where their code is', () => {
    const uncertain = allNerveTargets().filter(({ codes }) =>
      codes.some((code) => procedureCode(code)?.certainty === 'uncertain' || retiredCode(code)),
    );
    expect(uncertain.map(({ certainty }) => certainty)).toEqual(['uncertain']);
  });
});
