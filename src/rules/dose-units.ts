/** The billing units of a dose: every unit begun counts; the tolerance only undoes binary fractions. */
export const unitsOfDose = (mg: number, unitMg: number): number => Math.ceil(mg / unitMg - 1e-9);

/**
 * The billing units of what was discarded of a single-dose container: whole units beyond those that
 * the dose has begun, since what a rounded unit already holds bears no JW.
 */
export const unitsDiscarded = (mg: number, discardedMg: number, unitMg: number): number =>
  Math.max(0, Math.floor((mg + discardedMg) / unitMg + 1e-9) - unitsOfDose(mg, unitMg));

/** A weight in words, in micrograms where it is small. */
export const amountWords = (mg: number): string =>
  mg < 0.1 ? `${Math.round(mg * 1000)} mcg` : `${Math.round(mg * 100) / 100} mg`;
