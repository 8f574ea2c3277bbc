/**
 * What an EHR does without asking its user: https://cds-hooks.hl7.org/2.0/#system-action. An update
 * carries the whole resource.
 */
export interface SystemAction {
  type: 'update';
  description: string;
  resource: Readonly<Record<string, unknown>>;
}
