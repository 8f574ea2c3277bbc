/** FHIR issue types this service answers with: https://hl7.org/fhir/R4/valueset-issue-type.html */
export type IssueCode =
  | 'structure'
  | 'required'
  | 'value'
  | 'invalid'
  | 'not-found'
  | 'not-supported'
  | 'too-long'
  | 'processing'
  | 'exception'
  | 'transient'
  | 'forbidden'
  | 'login'
  | 'throttled';

/** A fault of the request, with the HTTP status it means. Its message may be shown to anybody. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: IssueCode;
  /** Where in the request the fault lies, such as `context.draftOrders`. */
  readonly where: string | undefined;

  constructor(status: number, code: IssueCode, message: string, where?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.where = where;
  }
}
