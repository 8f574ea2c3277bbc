import { z } from 'zod';
import { drugNamed } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { hasKx, intentsBesidesKx } from '../kx.ts';
import { aroundLines, codeList, evidenceOfLines, linesFor, onClaim } from '../lines.ts';
import { placesOf } from '../remedy.ts';
import { met, skipped, undocumented, unmet } from '../verdict.ts';

export const dsnrbKxOnTherapeutic = defineRule({
  id: 'dsnrb-kx-on-therapeutic',
  family: 'epidural',
  title: 'No KX on a therapeutic epidural',
  stages: { claim: 'warning' },
  cites: [
    {
      title: 'LCD L38801 Facet Joint Interventions (archived transcription), by analogy',
      quote: 'Aberrant KX use may trigger focused review',
      grade: 'secondary',
    },
    guide('S3', 'to distinguish a DSNRB from a therapeutic epidural injection'),
  ],
  needs: ['lines', 'intent'],
  uses: [...aroundLines, 'injectate'],
  params: { 'dsnrb.kx': z.boolean() },
  skips: ({ family }) => (family === 'epidural' ? undefined : 'not an epidural injection'),
  evaluate(facts, params, procedure) {
    if (!params['dsnrb.kx']) return skipped('this policy does not use KX here');
    const marked = onClaim(linesFor(facts, procedure).own).filter(hasKx);
    if (marked.length === 0) return skipped('no line carries KX');
    const { intent, injectate } = facts;
    const stated = intent.state === 'documented' && !intent.loose ? intentsBesidesKx(intent) : [];
    const evidence = [...evidenceOfLines(marked), ...stated.map((one) => one.evidence)];
    if (stated.some(({ value }) => value === 'diagnostic')) {
      return met('The chart documents a diagnostic block.', evidence);
    }
    if (stated.length > 0) {
      return unmet(
        `KX on ${codeList(marked)} marks a diagnostic block, but the chart documents a therapeutic injection. Remove KX, or correct the record if the block was diagnostic.`,
        evidence,
        { kind: 'modifier', lines: placesOf(marked), remove: 'KX' },
      );
    }
    const steroid = (injectate.state === 'documented' ? injectate.value : []).find(
      ({ name }) => drugNamed(name)?.kind === 'steroid',
    );
    if (!steroid) return skipped('neither intent nor a steroid is documented');
    return undocumented(
      'diagnostic intent',
      `KX on ${codeList(marked)} marks a diagnostic block, but the chart documents ${steroid.name} and no diagnostic intent. State the intent; if it was treatment, KX does not belong there.`,
      [...evidence, steroid.evidence],
    );
  },
});
