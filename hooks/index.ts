import type { HookService } from '../src/cds/service.ts';
import { appointmentBook } from './appointment-book.ts';
import { claimReview } from './claim-review.ts';
import { encounterDischarge } from './encounter-discharge.ts';
import { orderDispatch } from './order-dispatch.ts';
import { orderSelect } from './order-select.ts';
import { orderSign } from './order-sign.ts';
import { patientView } from './patient-view.ts';
import { procedureNoteSign } from './procedure-note-sign.ts';

/** Every service, in the order in which discovery lists them. */
export const services: readonly HookService[] = [
  orderSelect,
  orderSign,
  orderDispatch,
  appointmentBook,
  encounterDischarge,
  patientView,
  procedureNoteSign,
  claimReview,
];
