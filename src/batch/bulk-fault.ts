/** Why something cannot be had from a server that exports, in words that may be shown. */
export class BulkFault extends Error {
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Whether the same request may go through later. */
  readonly mayPass: boolean;

  constructor(
    message: string,
    { status, mayPass = false }: { status?: number; mayPass?: boolean } = {},
  ) {
    super(message);
    this.status = status;
    this.mayPass = mayPass;
  }
}

/** What is shown of an address: no query, which may hold a signature. */
export const pathOf = (address: string): string => address.replace(/[?#].*$/s, '');
