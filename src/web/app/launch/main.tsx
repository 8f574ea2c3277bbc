import { Page, show } from '../../shared/page.tsx';

show(
  <Page place="Foramen">
    <h1>Starting</h1>
  </Page>,
);
