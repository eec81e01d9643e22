import { create } from 'zustand';
import type { ImportPreview } from '../../../shared/bridge';
import { call } from '../../bridge';
import { importProblems, type ImportFile, type ImportFileState } from '../../desk';
import { failureText, type Text } from '../../i18n';
import type { NamedImport } from './importQueue';

interface ManyImports {
  readonly files: readonly ImportFile[];
  /** Whether the files that are in order are being made into drafts. */
  readonly isCreating: boolean;
}

/** Several files that were given to Stet at once, each with what it turned out to be. */
export const useManyImports = create<ManyImports>(() => ({ files: [], isCreating: false }));

let reads: readonly NamedImport[] = [];
/** Changes with each list, so that what an earlier one still waits for does not speak for this one. */
let list = 0;

const setState = (index: number, state: ImportFileState): void =>
  useManyImports.setState(({ files }) => ({
    files: files.map((file, at) => (at === index ? { ...file, state } : file)),
  }));

/** Lists files and reads one after the other, to know which are in order. Nothing of them is kept. */
export async function listImports(named: readonly NamedImport[], text: Text): Promise<void> {
  reads = named;
  list += 1;
  const own = list;
  useManyImports.setState({
    files: named.map(({ name }) => ({ name, state: { kind: 'waiting' } })),
    isCreating: false,
  });
  for (const [index, { read }] of named.entries()) {
    if (own !== list) return;
    if (stateOf(index) !== 'waiting') continue;
    setState(index, { kind: 'reading' });
    const found = await read();
    if (own !== list) return;
    if (stateOf(index) === 'reading') setState(index, judged(found, text));
    if (found.ok && found.value) void call('import:discard', { token: found.value.token });
  }
}

const stateOf = (index: number): ImportFileState['kind'] | undefined =>
  useManyImports.getState().files[index]?.state.kind;

/** Forgets the list, and stops what is done with it. */
export function closeImports(): void {
  list += 1;
  reads = [];
  useManyImports.setState({ files: [], isCreating: false });
}

type Read = Awaited<ReturnType<NamedImport['read']>>;

function judged(found: Read, text: Text): ImportFileState {
  if (!found.ok) return { kind: 'refused', reason: failureText(text, found) };
  if (!found.value) return { kind: 'refused', reason: text('import.broke') };
  const { headline, copyOf, rows } = found.value;
  if (copyOf) return { kind: 'copy', headline };
  const problems = importProblems(rows);
  return problems === 0 ? { kind: 'inOrder', headline } : { kind: 'problems', headline, problems };
}

/** Reads one file of the list again, to be looked at; null where it cannot be read any more, which its row shows then. */
export async function readImport(index: number, text: Text): Promise<ImportPreview | null> {
  const found = await reads[index]?.read();
  if (found?.ok && found.value) return found.value;
  if (found) setState(index, judged(found, text));
  return null;
}

/** Marks one file of the list as made into a draft. */
export const importMade = (index: number): void => setState(index, { kind: 'made' });

/**
 * Makes drafts of the files that are in order, one after the other, until the list is closed; returns how many there are.
 * One that has changed since it was read is left with what is the matter with it.
 */
export async function makeAllInOrder(text: Text): Promise<number> {
  const own = list;
  useManyImports.setState({ isCreating: true });
  let made = 0;
  for (const index of useManyImports.getState().files.keys()) {
    if (own !== list) return made;
    if (stateOf(index) !== 'inOrder') continue;
    const found = await reads[index]?.read();
    const now = found && judged(found, text);
    if (!now || now.kind !== 'inOrder' || !found.ok || !found.value) {
      if (now) setState(index, now);
      continue;
    }
    const accepted = await call('import:accept', { token: found.value.token, moves: [] });
    if (accepted.ok) made += 1;
    if (own === list)
      setState(index, accepted.ok ? { kind: 'made' } : { kind: 'refused', reason: failureText(text, accepted) });
  }
  if (own === list) useManyImports.setState({ isCreating: false });
  return made;
}
