/** A command line that makes no sense; the usage is printed with it. */
export class UsageError extends Error {}
