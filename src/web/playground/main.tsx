import { Page, show } from '../shared/page.tsx';

show(
  <Page place="Demo with synthetic patients">
    <h1>Catch what a payer will deny, while the note can still be fixed</h1>
  </Page>,
);
