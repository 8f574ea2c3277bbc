import { describe, expect, it } from 'vitest';
import vocabulary from '../../src/note/vocabulary/muscles.json' with { type: 'json' };
import { allMuscleGroups, muscleGroups } from '../../src/terminology/muscle-groups.ts';

const areNeighbours = (a: string, b: string): boolean =>
  muscleGroups(a).some((group) => muscleGroups(b).includes(group));

describe('muscle groups', () => {
  it.each(vocabulary.map(({ name }) => name))('knows where %s lies', (name) => {
    expect(muscleGroups(name)).not.toEqual([]);
  });

  it.each([
    ['trapezius', 'levator scapulae'],
    ['trapezius', 'rhomboid'],
    ['splenius capitis', 'suboccipital'],
    ['supraspinatus', 'deltoid'],
    ['quadratus lumborum', 'gluteus medius'],
    ['lumbar paraspinal', 'piriformis'],
    ['thoracic paraspinal', 'lumbar paraspinal'],
    ['gluteus maximus', 'hamstring'],
  ])('takes %s and %s for one region', (a, b) => {
    expect(areNeighbours(a, b)).toBe(true);
  });

  it.each([
    ['trapezius', 'gluteus medius'],
    ['cervical paraspinal', 'lumbar paraspinal'],
    ['masseter', 'quadratus lumborum'],
    ['infraspinatus', 'piriformis'],
    ['pectoralis major', 'gastrocnemius'],
  ])('takes %s and %s for two regions', (a, b) => {
    expect(areNeighbours(a, b)).toBe(false);
  });

  it('reads a muscle with its side, part and plural', () => {
    expect(muscleGroups('Left upper trapezius muscle')).toEqual(muscleGroups('trapezius'));
    expect(muscleGroups('LUMBAR PARASPINALS')).toEqual(muscleGroups('lumbar paraspinal'));
  });

  it('knows nothing of other words', () => {
    expect(muscleGroups('')).toEqual([]);
    expect(muscleGroups('constructor')).toEqual([]);
  });

  it('names no muscle twice in a group', () => {
    for (const { muscles } of allMuscleGroups()) {
      expect(new Set(muscles).size).toBe(muscles.length);
    }
  });
});
