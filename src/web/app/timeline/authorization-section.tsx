import type { TimelineAuthorization } from '../../../check/session-timeline.ts';
import { AuthorizationPlot, type AuthorizationPlotProps } from './authorization-plot.tsx';
import { TableScroll } from './table-scroll.tsx';

/** What was authorized and for how long, as a plot and as a table. */
export const AuthorizationSection = (props: AuthorizationPlotProps) => (
  <section class="stack tight lane" aria-label="Authorizations">
    <h2>Authorizations</h2>
    <AuthorizationPlot {...props} />
    <AuthorizationTable authorizations={props.authorizations} />
  </section>
);

const AuthorizationTable = ({
  authorizations,
}: {
  authorizations: readonly TimelineAuthorization[];
}) => (
  <TableScroll label="Authorizations as a table">
    <table>
      <thead>
        <tr>
          <th scope="col">Authorization</th>
          <th scope="col">Decision</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Codes</th>
        </tr>
      </thead>
      <tbody>
        {authorizations.map(({ reference, number, decision, start, end, codes }) => (
          <tr key={reference}>
            <td>{number ?? <code>{reference}</code>}</td>
            <td>{decision}</td>
            <td class="day">{start ?? 'not said'}</td>
            <td class="day">{end ?? 'not said'}</td>
            <td>{codes.join(', ') || 'none named'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
);
