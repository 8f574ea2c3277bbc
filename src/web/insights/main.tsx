import { Page, show } from '../shared/page.tsx';

show(
  <Page place="Foramen">
    <h1>Insights</h1>
  </Page>,
);
