import type { ProcedureCode } from '../../terminology/procedure-codes.ts';
import { siblingCode } from '../../terminology/sibling-code.ts';
import type { Guidance } from '../../terminology/site.ts';
import { codeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { codeList, codesFor, lineFacts, linesFor } from '../lines.ts';
import { modalityWords } from '../modality-words.ts';
import { said, sourceOf } from '../said.ts';
import { met, skipped, unmet } from '../verdict.ts';

/** The codes that come in two forms, with imaging and without it. */
const isOfPair = ({ family, approach }: ProcedureCode): boolean =>
  family === 'epidural-catheter' || approach === 'interlaminar-or-caudal';

/** Ultrasound has no code of its own here: the code with imaging means fluoroscopy or CT. */
const IMAGING: ReadonlySet<Guidance> = new Set<Guidance>(['fluoroscopy', 'ct']);

export const esiImagingCodeMismatch = defineRule({
  id: 'esi-imaging-code-mismatch',
  family: 'epidural',
  title: 'Epidural code with or without imaging, as it was done',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    guide('S0', 'cervical or thoracic; without imaging guidance'),
    guide('S3', 'With imaging guidance (fluoroscopy or CT)'),
    guide('S4', 'Lumbar/sacral epidural injection without imaging'),
  ],
  needs: ['guidance'],
  uses: lineFacts,
  params: {},
  skips({ family, technique }) {
    if (technique === 'transforaminal') return 'a transforaminal injection always has imaging';
    return family === 'epidural' || family === 'epidural-catheter' ? undefined : 'not an epidural';
  },
  evaluate(facts, _params, procedure) {
    const { guidance } = facts;
    const share = linesFor(facts, procedure);
    const codes = codesFor(share, procedure).filter(isOfPair);
    if (codes.length === 0) return skipped('no code that says whether imaging was used');
    if (guidance.state === 'undocumented') return skipped('no imaging is named');
    if (guidance.loose) return skipped('the note’s words cannot be tied to this procedure');
    const statements = said(guidance);
    const used = statements.find(({ value }) => IMAGING.has(value));
    const without = codes.filter((code) => code.guidance === 'none');
    if (used && without.length > 0) {
      return unmet(
        `${codeList(without)} is the injection without imaging, but the chart says ${modalityWords[used.value]} (${sourceOf(used.evidence)}). The code with imaging is ${imaged(without)}. Correct whichever is wrong.`,
        [used.evidence],
        guidance.contradictions.length === 0
          ? codeChange(without, (code) => siblingCode(code, { guidance: 'included' }), share)
          : undefined,
      );
    }
    const [denied] = statements;
    const including = codes.filter((code) => code.guidance === 'included');
    if (denied && statements.every(({ value }) => value === 'none') && including.length > 0) {
      return unmet(
        `${codeList(including)} is the injection with fluoroscopy or CT, but the chart says that no imaging was used (${sourceOf(denied.evidence)}). Correct whichever is wrong.`,
        [denied.evidence],
        codeChange(including, (code) => siblingCode(code, { guidance: 'none' }), share),
      );
    }
    return met('The code agrees with the imaging that is named.', guidance.evidence);
  },
});

/** The code with imaging is the next one: 62320 and 62321, 62322 and 62323, and so on. */
const imaged = (codes: readonly ProcedureCode[]): string =>
  codeList(codes.map(({ code }) => ({ code: String(Number(code) + 1) })));
