import { show } from '../shared/page.tsx';
import { Insights } from './insights.tsx';

show(<Insights />);
