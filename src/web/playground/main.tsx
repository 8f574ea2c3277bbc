import { show } from '../shared/page.tsx';
import { Playground } from './playground.tsx';

show(<Playground />);
