import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  type AppContext,
  appContextKey,
  appContextsWith,
  passingKey,
} from '../../src/auth/app-context.ts';

const NOW = Temporal.Instant.from('2026-11-21T18:00:00Z');
const SECRET = 'the secret that all replicas of one installation share';
const contexts = appContextsWith(appContextKey(SECRET));
const launch = { tenant: 'north', patient: 'f00d' };
const context: AppContext = {
  ...launch,
  fhirServer: 'https://ehr.example.org/fhir',
  service: 'order-sign',
  card: '00000000-0000-4000-8000-000000000001',
  procedure: 'ServiceRequest/new',
  policy: 'MCR-FFS-2026',
  view: 'checklist',
};

describe('the context of a smart link', () => {
  it('is read back by another replica that shares the secret', async () => {
    const token = await contexts.sign(context, NOW);
    const replica = appContextsWith(appContextKey(SECRET));
    expect(await replica.verify(token, launch, NOW)).toEqual(context);
  });

  it('holds pointers and times, and nothing else', async () => {
    const token = await contexts.sign(context, NOW);
    expect(Object.keys(decodeJwt(token)).sort()).toEqual(
      [...Object.keys(context), 'aud', 'exp', 'iat'].sort(),
    );
  });

  it.each([
    [29 * 60 + 59, context],
    [30 * 60, 'expired'],
  ])('after %i seconds is %s', async (seconds, expected) => {
    const token = await contexts.sign(context, NOW);
    expect(await contexts.verify(token, launch, NOW.add({ seconds }))).toEqual(expected);
  });

  it('is refused where a character of it was changed', async () => {
    const [head, body, signature] = (await contexts.sign(context, NOW)).split('.');
    const other = Buffer.from(
      Buffer.from(body ?? '', 'base64url')
        .toString()
        .replace('north', 'south'),
    ).toString('base64url');
    const forged = [head, other, signature].join('.');
    expect(await contexts.verify(forged, { ...launch, tenant: 'south' }, NOW)).toBe('signature');
  });

  it('is refused under another key', async () => {
    const token = await appContextsWith(passingKey()).sign(context, NOW);
    expect(await contexts.verify(token, launch, NOW)).toBe('signature');
  });

  it('is not signed with the shared secret itself', async () => {
    const token = await new SignJWT({ ...context })
      .setProtectedHeader({ alg: 'HS256', typ: 'app-context+jwt' })
      .setAudience('org.foramen.app')
      .setIssuedAt(NOW.epochMilliseconds / 1000)
      .setExpirationTime(NOW.epochMilliseconds / 1000 + 60)
      .sign(new TextEncoder().encode(SECRET));
    expect(await contexts.verify(token, launch, NOW)).toBe('signature');
  });

  it.each([
    ['another tenant', { ...launch, tenant: 'south' }, 'tenant'],
    ['another patient', { ...launch, patient: 'beef' }, 'patient'],
  ])('is refused in a launch of %s', async (_what, other, refusal) => {
    expect(await contexts.verify(await contexts.sign(context, NOW), other, NOW)).toBe(refusal);
  });

  it.each([
    ['no token', ''],
    ['words', 'not a token'],
    ['a token without a signature', 'eyJhbGciOiJub25lIn0.e30.'],
    ['a token that is too long', 'x'.repeat(5000)],
  ])('is refused where it is %s', async (_what, token) => {
    expect(await contexts.verify(token, launch, NOW)).toBe('malformed');
  });

  it('is refused where it was signed for something else', async () => {
    const key = appContextKey(SECRET);
    const sign = (aud: string, typ: string) =>
      new SignJWT({ ...context })
        .setProtectedHeader({ alg: 'HS256', typ })
        .setAudience(aud)
        .setIssuedAt(NOW.epochMilliseconds / 1000)
        .setExpirationTime(NOW.epochMilliseconds / 1000 + 60)
        .sign(key);
    const tokens = [
      await sign('somebody else', 'app-context+jwt'),
      await sign('org.foramen.app', 'JWT'),
    ];
    for (const token of tokens) {
      expect(await contexts.verify(token, launch, NOW)).toBe('malformed');
    }
  });
});
