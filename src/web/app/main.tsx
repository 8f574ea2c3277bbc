import { Page, show } from '../shared/page.tsx';

show(
  <Page place="Foramen">
    <h1>Checklist</h1>
  </Page>,
);
