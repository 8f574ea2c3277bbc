import type { Citation } from './cite.ts';

const lcd = (title: string, id: string): Citation => ({
  title,
  url: `https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=${id}`,
  grade: 'secondary',
});

/** Medicare's coverage of epidural steroid injections; its sister texts are nearly the same. */
export const LCD_EPIDURAL = lcd(
  'LCD L39240 Epidural Steroid Injections for Pain Management (archived transcription, 2025-04-04)',
  '39240',
);

/** Medicare's coverage of sacroiliac joint injections. */
export const LCD_SACROILIAC = lcd(
  'LCD L39462 Sacroiliac Joint Injections and Procedures (archived transcription)',
  '39462',
);

/** Medicare's coverage of trigger point injections. */
export const LCD_TRIGGER_POINT = lcd(
  'LCD L34211 Trigger Point Injections (archived transcription)',
  '34211',
);

/** What a Medicare contractor asks of facet procedures on its own page. */
export const CGS_FACET: Citation = {
  title: 'CGS Medicare: Facet Joint Interventions, hospital outpatient prior authorization',
  url: 'https://www.cgsmedicare.com/parta/pa/subs/facet.html',
  grade: 'primary',
};
