import type { Evidence } from '../../chart/fact.ts';
import { evidenceOf } from '../../chart/fact.ts';
import { blockRelief } from '../block-relief.ts';
import type { Citation } from '../cite.ts';
import type { ProcedureKind } from '../define-rule.ts';
import type { WeighedBlock } from './diagnostic-blocks.ts';

/** The facet policy of Medicare's contractors, on which the block criteria rest. */
export const LCD_FACET: Citation = {
  title: 'LCD L38801 Facet Joint Interventions for Pain Management (archived transcription)',
  url: 'https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=38801',
  grade: 'secondary',
};

/** Why a rule on facet ablation does not apply. */
export const isAblation = ({ family }: ProcedureKind): string | undefined =>
  family === 'facet-ablation' ? undefined : 'not a facet ablation';

/** Where the blocks and their relief were read. */
export const blockEvidence = (blocks: readonly WeighedBlock[]): Evidence[] =>
  blocks.flatMap(({ block }) => [
    ...evidenceOf(block.dateOfService),
    ...evidenceOf(blockRelief(block)),
  ]);
