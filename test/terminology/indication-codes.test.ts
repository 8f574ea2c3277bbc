import { describe, expect, it } from 'vitest';
import {
  indicationOf,
  painPatternOf,
  regionOfDiagnosis,
} from '../../src/terminology/indication-codes.ts';

describe('what a diagnosis tells of the pain', () => {
  it.each([
    ['M54.16', 'radicular'],
    ['M5412', 'radicular'],
    ['M54.10', 'radicular'],
    ['M51.17', 'radicular'],
    ['M50.122', 'radicular'],
    ['M47.26', 'radicular'],
    ['M54.31', 'radicular'],
    ['G54.4', 'radicular'],
    ['M48.062', 'neurogenic-claudication'],
    ['M96.1', 'post-laminectomy'],
    ['B02.29', 'zoster'],
    ['B02.9', 'zoster'],
    ['M54.2', 'axial'],
    ['M54.50', 'axial'],
    ['M54.59', 'axial'],
    ['M54.5', 'axial'],
    ['M54.6', 'axial'],
    ['M47.816', 'axial'],
    ['M47.896', 'axial'],
    ['M51.360', 'axial'],
  ])('%s: %s', (code, pattern) => {
    expect(painPatternOf(code)).toBe(pattern);
  });

  it.each([
    ['stenosis without claudication', 'M48.061'],
    ['stenosis of the neck', 'M48.02'],
    ['lumbago with sciatica', 'M54.41'],
    ['disc degeneration with leg pain', 'M51.361'],
    ['disc degeneration without pain', 'M51.369'],
    ['occipital neuralgia', 'M54.81'],
    ['complex regional pain', 'G90.521'],
    ['zoster of the eye', 'B02.30'],
    ['myelopathy', 'M47.12'],
    ['no code', 'constructor'],
    ['nothing', ''],
  ])('tells nothing of %s (%s)', (_words, code) => {
    expect(painPatternOf(code)).toBeUndefined();
  });

  it('says how sure it is', () => {
    expect(indicationOf('M54.16')).toEqual({ pattern: 'radicular', certainty: 'seen' });
    expect(indicationOf('G55')).toEqual({ pattern: 'radicular', certainty: 'uncertain' });
  });
});

describe('the region of a diagnosis', () => {
  it.each([
    ['M54.12', 'cervical-thoracic'],
    ['M54.13', 'cervical-thoracic'],
    ['M54.14', 'cervical-thoracic'],
    ['M54.15', undefined],
    ['M54.16', 'lumbar-sacral'],
    ['M54.17', 'lumbar-sacral'],
    ['M54.18', 'lumbar-sacral'],
    ['M54.10', undefined],
    ['M50.13', 'cervical-thoracic'],
    ['M50.120', 'cervical-thoracic'],
    ['M51.14', 'cervical-thoracic'],
    ['M51.16', 'lumbar-sacral'],
    ['M51.370', 'lumbar-sacral'],
    ['M48.02', 'cervical-thoracic'],
    ['M48.061', 'lumbar-sacral'],
    ['M48062', 'lumbar-sacral'],
    ['M47.812', 'cervical-thoracic'],
    ['M47.816', 'lumbar-sacral'],
    ['M47.819', undefined],
    ['M47.896', 'lumbar-sacral'],
    ['M47.22', 'cervical-thoracic'],
    ['M43.28', 'lumbar-sacral'],
    ['M46.1', 'lumbar-sacral'],
    ['M53.3', 'lumbar-sacral'],
    ['M53.84', 'cervical-thoracic'],
    ['M54.2', 'cervical-thoracic'],
    ['M54.6', 'cervical-thoracic'],
    ['M54.50', 'lumbar-sacral'],
    ['M54.42', 'lumbar-sacral'],
    ['M54.9', undefined],
    ['M96.1', undefined],
    ['B02.29', undefined],
    ['G90.521', undefined],
    ['toString', undefined],
    ['', undefined],
  ])('%s lies in %s', (code, region) => {
    expect(regionOfDiagnosis(code)).toBe(region);
  });
});
