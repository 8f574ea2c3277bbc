import type { Facts } from '../chart/chart.ts';
import { drugNamed } from '../terminology/drugs.ts';

/** The codes that a diagnostic selective nerve root block stands under. */
export const ROOT_BLOCKS: ReadonlySet<string> = new Set(['64479', '64483']);

/** Why it is no selective root block: those numb one level, and give no steroid. */
export function notSelective({
  injectate,
  levels,
}: Pick<Facts, 'injectate' | 'levels'>): string | undefined {
  const drugs = injectate.state === 'documented' ? injectate.value : [];
  if (drugs.some(({ name }) => drugNamed(name)?.kind === 'steroid')) return 'a steroid was given';
  const isWide = levels.state === 'documented' && new Set(levels.value).size > 1;
  return isWide ? 'more than one level was treated' : undefined;
}
