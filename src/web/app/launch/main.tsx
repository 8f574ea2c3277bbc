import '../app.css';
import { Page, show } from '../../shared/page.tsx';
import { Launch } from './launch.tsx';

show(
  <Page place="Foramen">
    <Launch />
  </Page>,
);
