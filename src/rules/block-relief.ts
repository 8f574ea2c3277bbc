import { documented, type Fact } from '../chart/fact.ts';
import type { PainProcedure, Relief } from '../chart/pain-procedure.ts';

/**
 * How much a diagnostic block relieved the pain: as charted with it, else the most that somebody
 * later says of it. Scores of later days do not tell, because a local anesthetic wears off.
 */
export function blockRelief({ relief, responses }: PainProcedure): Fact<Relief> {
  if (relief.state === 'documented' || responses.state !== 'documented') return relief;
  const [best] = responses.value
    .filter(({ measure, known }) => measure === 'pain' && known === 'stated')
    .toSorted((a, b) => b.percent - a.percent);
  return best ? documented({ percent: best.percent, known: 'stated' }, [best.evidence]) : relief;
}
