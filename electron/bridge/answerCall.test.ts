import { expect, it } from 'vitest';
import type { CallHandlers } from '../../shared/bridge';
import { answerCall } from './answerCall';

/** Handlers of which only `draft:list` is ever reached; it gives back what it was asked, as a headline. */
const handlers = {
  'draft:list': ({ query }: { query: string }) => Promise.resolve({ drafts: [], total: query.length }),
} as unknown as CallHandlers;

it.each([
  ['an object', { query: 'mưa' }],
  ['its JSON', '{"query":"mưa"}'],
])('answers a call whose input is %s', async (_, input) => {
  expect(await answerCall(handlers, 'draft:list', input)).toEqual({ drafts: [], total: 3 });
});

it.each([
  ['another field', { query: '', path: '/etc' }],
  ['another field, in JSON', '{"query":"","path":"/etc"}'],
  ['a prototype, in JSON', '{"query":"","__proto__":{"query":"x"}}'],
  ['JSON of JSON', JSON.stringify('{"query":""}')],
  ['nothing', undefined],
  ['a list', [{ query: '' }]],
  ['lists inside each other without end', '['.repeat(200_000)],
])('refuses a call whose input is %s', async (_, input) => {
  await expect(answerCall(handlers, 'draft:list', input)).rejects.toThrow();
});

it.each(['draft:destroy', '__proto__', 'constructor', 'toString', ''])('refuses %j, which is no call', async (name) => {
  await expect(answerCall(handlers, name, {})).rejects.toThrow('there is no such call');
});

it('does not repeat the words of an input that is not JSON, since what it throws ends in a log', async () => {
  for (const words of ['Bà Tư nói', '{"query": "Bà Tư nói', 'Bà']) {
    await expect(answerCall(handlers, 'draft:list', words)).rejects.toThrow(
      /^draft:list: refused, its input is not JSON$/,
    );
  }
});

it('does not repeat the words of an input that does not fit', async () => {
  const error: unknown = await answerCall(handlers, 'draft:list', { query: 'Bà Tư nói '.repeat(99) }).catch(
    (thrown: unknown) => thrown,
  );
  expect(String(error)).toContain('too_big');
  expect(String(error)).not.toContain('Bà');
});
