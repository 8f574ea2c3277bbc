/**
 * SQLSTATE classes that speak of the data or the statement, not of the server: 22 data exception, 23
 * integrity constraint, 42 syntax or access rule. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const OF_THE_STATEMENT = /^(22|23|42)/;

/**
 * Codes that a retry cannot cure: the password is wrong, the database does not exist, or the role
 * may not make its tables (42501).
 */
const OF_THE_CONFIGURATION = /^(28|3D|42501)/;

/** Whether a failed statement may succeed later, because the server is what failed. */
export const isDatabaseAway = (error: unknown): boolean => !OF_THE_STATEMENT.test(stateOf(error));

export const isMisconfigured = (error: unknown): boolean =>
  OF_THE_CONFIGURATION.test(stateOf(error));

/**
 * Why the database is away, for the log: the code, because the message of the server might quote a
 * row. What the driver finds itself has none, and speaks of the connection.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return stateOf(error) || (error.name === 'Error' ? error.message : error.name);
}

function stateOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
