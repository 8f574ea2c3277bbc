import { useEffect, useRef } from 'preact/hooks';
import type { AssembledPackage } from '../../../server/assemble-package.ts';
import { FaultNotice } from '../../shared/fault-notice.tsx';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { Session } from '../session.ts';

interface PackageViewProps {
  session: Session;
  procedure: string;
}

/** What a payer asks for before it authorizes an order: to read, print and download. */
export function PackageView({ session, procedure }: PackageViewProps) {
  const { value, fault, retry } = useLoaded(() =>
    session.ask<Pick<AssembledPackage, 'body' | 'document'>>('package', { procedure }),
  );
  if (fault !== undefined) return <FaultNotice message={fault} onRetry={retry} />;
  if (!value) return <p role="status">Assembling the package …</p>;
  return (
    <div class="stack">
      <div class="row no-print">
        <button type="button" class="button primary" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" class="button" onClick={() => download(value.document, procedure)}>
          Download the FHIR document
        </button>
      </div>
      <ServerPage body={value.body} />
    </div>
  );
}

/**
 * The page that our server made, inside this one: a frame could not carry its styles under our
 * policy, and would print apart. What the chart says is escaped there, and the policy runs nothing.
 */
function ServerPage({ body }: { body: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = new DOMParser().parseFromString(body, 'text/html');
    place.current?.replaceChildren(...page.body.childNodes);
  }, [body]);
  return <div class="package panel" ref={place} />;
}

function download(document: object, procedure: string): void {
  const blob = new Blob([JSON.stringify(document, null, 2)], { type: 'application/fhir+json' });
  const link = window.document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `authorization-package-${procedure.split('/').at(-1)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
