/** A test that verifies a requirement: its file, and its title as it stands there. */
interface Verified {
  file: string;
  titles: readonly string[];
}

/** One requirement of CDS Hooks, its hook library, Da Vinci CRD or SMART. */
export interface Requirement {
  /** The number of the checklist; a letter for what implementers commonly miss. */
  id: string;
  /** The requirement in a few words. */
  says: string;
  by: readonly Verified[];
  /** Why nothing here can meet or break it. */
  notApplicable?: string;
}

const verified = (file: string, ...titles: string[]): Verified => ({ file, titles });

const DISCOVERY = 'test/server/discovery.test.ts';
const REQUESTS = 'test/conformance/requests.test.ts';
const ANSWERS = 'test/conformance/answers.test.ts';
const CLIENTS = 'test/clients/clients.test.ts';
const CALLERS = 'test/server/callers.test.ts';
const CRD = 'test/server/coverage-information.test.ts';
const FEEDBACK = 'test/server/feedback.test.ts';

/** Every requirement, by what it is about. */
export const checklist: Readonly<Record<string, readonly Requirement[]>> = {
  Discovery: [
    {
      id: '1',
      says: '`GET /cds-services` answers 200 with a list of services',
      by: [verified(DISCOVERY, 'lists every service of the contract, on its hook')],
    },
    {
      id: '2',
      says: 'each service has hook, id and description; ours also title, prefetch, usageRequirements and version',
      by: [
        verified(
          REQUESTS,
          'gives every service hook, id, title, description, requirements, version and prefetch',
        ),
      ],
    },
    {
      id: '3',
      says: 'prefetch templates hold only tokens and queries that CDS Hooks allows',
      by: [
        verified(
          DISCOVERY,
          'publishes prefetch that CDS Hooks allows: context tokens, reads and type searches',
          'publishes prefetch that the context of its hook can fill in',
        ),
      ],
    },
    {
      id: '4',
      says: 'unknown ids, feedback and errors are answered as JSON',
      by: [verified(REQUESTS, 'with %i of %s is an OperationOutcome')],
    },
  ],
  Requests: [
    {
      id: '5',
      says: 'unknown fields are ignored at every level',
      by: [verified(REQUESTS, 'ignores unknown fields at every level')],
    },
    {
      id: '6',
      says: 'hook, hookInstance and context are required, the hook is that of the service, and fhirAuthorization needs a fhirServer',
      by: [verified('test/server/bad-input.test.ts', '%s is refused by name and place')],
    },
    {
      id: '7',
      says: 'each hook takes the context of the hook library, re-signed orders included',
      by: [
        verified(
          REQUESTS,
          'needs what the hook library requires, and names what is not there',
          'is answered with what is required alone, and with all there may be',
          'judges an active order that is signed again like a draft',
        ),
      ],
    },
    {
      id: '8',
      says: 'order-select comments on what was selected alone',
      by: [
        verified('test/server/orders.test.ts', 'order-select speaks of what was selected alone'),
      ],
    },
    {
      id: '9',
      says: 'null prefetch means no data, an absent key a query, an OperationOutcome a failed read, a next link another page',
      by: [
        verified(
          'test/server/prefetch.test.ts',
          'takes null for "no such data"',
          'takes an absent key for a read that could not be made',
          'takes %s for a read that failed',
        ),
        verified(
          'test/server/ehr-reads.test.ts',
          'ask only for what is missing',
          'follow a next link of the prefetch',
        ),
      ],
    },
    {
      id: '10',
      says: '412 never for an incomplete record: patient and orders, or their references, are in the context',
      by: [verified(REQUESTS, 'never answers 412, however little of the chart there is')],
    },
    {
      id: '11',
      says: 'every refusal is an OperationOutcome',
      by: [verified(REQUESTS, 'with %i of %s is an OperationOutcome')],
    },
    {
      id: '12',
      says: '400, 401, 404, 413, 415 and 429 as HTTP means them; nothing of a hook call means 422',
      by: [
        verified(REQUESTS, 'with %i of %s is an OperationOutcome'),
        verified(CALLERS, 'a client is refused without a word why, with'),
      ],
    },
    {
      id: '13',
      says: 'what real clients send is accepted',
      by: [verified(CLIENTS, 'is answered', 'fills in our prefetch and is answered')],
    },
    {
      id: '14',
      says: 'a time budget cuts off slow reads, and the answer says what was not read; `npm run bench` measures the 500 ms',
      by: [
        verified(
          'test/server/ehr-reads.test.ts',
          '%s is given up when the time budget ends',
          '%s leaves the count unchecked, never "missing"',
        ),
      ],
    },
  ],
  Cards: [
    {
      id: '15',
      says: 'cards are always there, and absent fields are left out',
      by: [verified(ANSWERS, 'always has cards, and leaves out what is not there')],
    },
    {
      id: '16',
      says: 'a summary under 140 characters, an indicator, a source with label and topic',
      by: [
        verified(ANSWERS, 'has cards with a short summary, an indicator and a source with a topic'),
      ],
    },
    {
      id: '17',
      says: 'cards and suggestions have a uuid',
      by: [verified(ANSWERS, 'gives every card and suggestion an id of its own')],
    },
    {
      id: '18',
      says: 'selectionBehavior with suggestions; one recommendation at most',
      by: [verified(ANSWERS, 'says how suggestions are chosen, and recommends one at most')],
    },
    {
      id: '19',
      says: 'actions have type and description, and a whole resource or a resourceId',
      by: [
        verified(
          ANSWERS,
          'has actions that say what they do, with the whole resource or the name of what goes',
        ),
      ],
    },
    {
      id: '20',
      says: 'an update changes nothing but what it says, and only a resource of the request',
      by: [
        verified(ANSWERS, 'updates only what the request holds, and by coverage information alone'),
        verified(CRD, 'leaves everything else of an order as it came, key for key'),
      ],
    },
    {
      id: '21',
      says: 'override reasons have code, system and display',
      by: [verified(ANSWERS, 'offers reasons for overriding with code, system and words')],
    },
    {
      id: '22',
      says: 'links have label, url and type; appContext is for smart links; no mixture on one card',
      by: [
        verified(ANSWERS, 'has links of one kind on a card, and a context for apps alone'),
        verified(
          'test/server/smart-links.test.ts',
          'leads to the checklist of its procedure, and names no patient',
          'has links to documents alone where the app is not registered with the EHR',
          'opens one link by itself where the client knows that',
        ),
      ],
    },
    {
      id: '23',
      says: 'a card names the orders it is about, in words and in an extension',
      by: [
        verified(ANSWERS, 'names the procedure of each card in words and in an extension'),
        verified(
          'test/server/several-orders.test.ts',
          'names it in its detail, so that a reader can tell which it is',
          'names it by reference to clients of CRD 2.2',
        ),
      ],
    },
    {
      id: '24',
      says: 'details are Markdown with lists, without tables',
      by: [verified(ANSWERS, 'writes details in lists, and in no tables')],
    },
    {
      id: '25',
      says: 'extension keys are reverse domain names, their values objects or arrays',
      by: [verified(ANSWERS, 'names extensions by reverse domain names, with objects or lists')],
    },
    {
      id: '26',
      says: 'actionSelectionBehavior only for clients that know it',
      by: [verified(ANSWERS, 'binds no actions for clients that may not know how')],
    },
  ],
  Feedback: [
    {
      id: '27',
      says: 'feedback on many cards at once; duplicates change nothing',
      by: [
        verified(
          FEEDBACK,
          'is acknowledged, kept once however often it comes, and without its comment',
        ),
      ],
    },
    {
      id: '28',
      says: 'accepted or overridden, with an RFC 3339 time',
      by: [
        verified(
          FEEDBACK,
          'feedback with %s is refused by name',
          'on cards nobody knows is accepted; odd ids and reasons are kept as pseudonyms',
        ),
      ],
    },
    {
      id: '29',
      says: 'what was answered 200 is durable',
      by: [
        verified(
          'test/chaos/store.test.ts',
          'loses no acknowledged feedback, and of the audit at most the last 200 ms',
        ),
      ],
    },
  ],
  Security: [
    {
      id: '30',
      says: 'client tokens: ES384 and RS384, never none or HMAC; iss, aud, exp, iat, jti; small skew',
      by: [verified(CALLERS, 'is let in with %s', 'a client is refused without a word why, with')],
    },
    {
      id: '31',
      says: 'issuer and jku must be configured before anything is fetched; key sets are cached or inline',
      by: [
        verified(CALLERS, 'are fetched again once for an unknown key, and not for the next'),
        verified('test/auth/key-source.test.ts', 'fetches a key set once for many tokens'),
      ],
    },
    {
      id: '32',
      says: 'a jti is used once',
      by: [verified(CALLERS, 'a token it has used before')],
    },
    {
      id: '33',
      says: 'the FHIR token goes to the allow-listed server of the request alone, and is kept nowhere',
      by: [
        verified(CALLERS, 'a fhirServer that is not the tenant’s is refused, and nobody is asked:'),
        verified('test/server/tenants.test.ts', 'gets no token of the EHR'),
        verified(
          'test/process/secrets.test.ts',
          'a whole run with client tokens writes nothing of them either',
        ),
      ],
    },
    {
      id: '34',
      says: 'CORS on discovery, services and feedback, preflight included',
      by: [
        verified(
          CLIENTS,
          'may call %s, asked before, also from a public page',
          'may read answers and errors alike',
        ),
        verified(
          'test/clients/cross-origin.test.ts',
          'discovers, reads the sample EHR, asks, gives feedback and learns why it is refused',
        ),
      ],
    },
  ],
  'Da Vinci CRD': [
    {
      id: '35',
      says: 'versions are announced, and the one asked for is spoken',
      by: [
        verified(
          CRD,
          'announces versions and options of every service',
          '%j is answered as %s',
          'announces nothing where no tenant has CRD',
        ),
      ],
    },
    {
      id: '36',
      says: 'configuration options are complete, unique, obeyed, never required; unknown ones are ignored',
      by: [
        verified(
          CRD,
          'announces versions and options of every service',
          '%j is obeyed',
          '%j is ignored',
          'are an empty list where the client switched them off or cannot carry them out',
        ),
      ],
    },
    {
      id: '37',
      says: 'coverage information by one update for each order, never on a card, nothing else changed',
      by: [
        verified(
          CRD,
          'is written on each order by one update, and on no card',
          'leaves everything else of an order as it came, key for key',
          'is written on itself, and on its order since CRD 2.2',
          'an order that is sent on is written on as the client sent it',
          'is written where the chart %s to point to',
        ),
      ],
    },
    {
      id: '38',
      says: 'a payload that is valid in every version, and claims nothing that is the payer’s',
      by: [
        verified(CRD, 'keeps every invariant of CRD %s, judged, unknown and unread'),
        verified(ANSWERS, 'in answers to clients of CRD %s'),
      ],
    },
    {
      id: '39',
      says: 'a technical failure is indeterminate with a reason; before CRD 2.2, which brought that code, conditional',
      by: [
        verified(
          CRD,
          'is indeterminate with its reason',
          'is the nearest thing that CRD before 2.2 knows, conditional',
        ),
      ],
    },
    {
      id: '40',
      says: 'order-select asks for no documentation',
      by: [
        verified(
          CRD,
          'are absent for a tenant without CRD, and from hooks without orders to write on',
        ),
      ],
    },
  ],
  SMART: [
    {
      id: '41',
      says: 'app launch with PKCE, state and aud; appContext is not trusted',
      by: [
        verified(
          'test/web/smart-app.test.ts',
          'refuses an answer to a sign-in that it did not begin',
          'gets no token without the verifier that it kept to itself',
        ),
        verified(
          'test/server/smart-app.test.ts',
          'learns how to sign in at a server on the list alone',
          'is refused after half an hour, for another patient, and when it is damaged',
        ),
      ],
    },
    {
      id: '42',
      says: 'backend services: private_key_jwt with ES384 and RS384, short-lived, fresh jti, published keys, for allow-listed servers',
      by: [
        verified(
          'test/auth/backend-services.test.ts',
          'proves who it is with a short-lived assertion that its published key verifies',
          'uses a fresh jti for each assertion, and a token for as long as it is good',
        ),
        verified('test/server/tenants.test.ts', 'the public key is published'),
      ],
    },
  ],
  'Commonly missed': [
    {
      id: 'a',
      says: '140 characters fail, 139 pass',
      by: [verified('test/cards/cards.test.ts', 'keeps its summary to %i characters')],
    },
    {
      id: 'b',
      says: 'system actions have a description',
      by: [verified(CRD, 'is written on each order by one update, and on no card')],
    },
    {
      id: 'c',
      says: 'systemActions is there on order-sign, order-dispatch and appointment-book, be it empty',
      by: [
        verified(
          CRD,
          'are an empty list where the client switched them off or cannot carry them out',
        ),
        verified(CLIENTS, 'is answered'),
      ],
    },
    {
      id: 'd',
      says: 'a delete has a create of the same type beside it',
      by: [
        verified(
          ANSWERS,
          'has actions that say what they do, with the whole resource or the name of what goes',
        ),
      ],
    },
    {
      id: 'e',
      says: 'an order comes back in the order of its keys',
      by: [verified(CRD, 'leaves everything else of an order as it came, key for key')],
    },
    {
      id: 'f',
      says: 'the hyphens of the published order-dispatch example',
      by: [
        verified(
          REQUESTS,
          'takes the orders and tasks of a dispatch under the names that HL7’s example has',
        ),
      ],
    },
    {
      id: 'g',
      says: 'a hookInstance that comes again is no replay',
      by: [verified('test/server/bad-input.test.ts', 'with %s is answered')],
    },
    {
      id: 'h',
      says: 'a card can be dismissed: it has a uuid',
      by: [verified(ANSWERS, 'gives every card and suggestion an id of its own')],
    },
    {
      id: 'l',
      says: 'cards of instructions, external references and SMART apps, all of which CRD before 2.2 asks a server to show',
      by: [verified(ANSWERS, 'shows every kind of card that CRD asks for')],
    },
    {
      id: 'm',
      says: 'since CRD 2.2 a card has suggestions or links',
      by: [
        verified(
          'test/server/smart-links.test.ts',
          'that has suggestions has links before CRD 2.2: %s',
        ),
      ],
    },
    {
      id: 'n',
      says: 'the one order of an order-dispatch of CRD 2.0',
      by: [verified(CLIENTS, 'is answered')],
    },
  ],
  'Resources are valid FHIR R4': [
    {
      id: 'i',
      says: 'sample charts, sample requests, system actions and suggestions',
      by: [
        verified(
          ANSWERS,
          'in answers to clients of CRD %s',
          'in the sample charts',
          'in the requests that come with them',
          'and an error would be found',
        ),
      ],
    },
    {
      id: 'j',
      says: 'documents of authorization packages',
      by: [
        verified(
          'test/conformance/package.test.ts',
          'the authorization package of %s is a valid FHIR document',
        ),
      ],
    },
    {
      id: 'k',
      says: 'the examples of our own hooks, whose definitions are in `hooks`',
      by: [verified('test/hooks/definitions.test.ts', 'shows examples of valid FHIR')],
    },
  ],
};
