import { useEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import type { CallOutput, Failure, TrashedCard } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { call } from '../../bridge';
import { failureText, useText } from '../../i18n';
import { Button } from '../../ui';
import { draftName } from '../draftName';
import { DeleteDialog } from './DeleteDialog';
import { TrashDialog } from './TrashDialog';

/** What the trash shows besides its drafts, and the callbacks for what happens to them. */
export interface TrashPanelProps {
  /** The setting that empties the trash by itself. */
  readonly rule: ReactNode;
  /** Called when a draft is back in the library, or deleted. */
  readonly onChange: () => void;
  readonly onOpen: (id: DraftId) => void;
  readonly onClose: () => void;
}

type Done =
  | { readonly kind: 'restored'; readonly id: DraftId; readonly headline: string }
  | { readonly kind: 'deleting'; readonly done: number; readonly total: number }
  | { readonly kind: 'deleted'; readonly count: number };

/** The trash, asked for at the library; drafts are restored and deleted one after the other. */
export function TrashPanel({ rule, onChange, onOpen, onClose }: TrashPanelProps): JSX.Element {
  const text = useText();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<CallOutput<'trash:list'> | null>(null);
  const [asking, setAsking] = useState<readonly TrashedCard[] | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const turn = useRef(0);
  /** What is searched for now: it may have been typed while a draft was being deleted. */
  const words = useRef('');

  async function list(): Promise<void> {
    const mine = (turn.current += 1);
    const answer = await call('trash:list', { query: words.current });
    if (mine === turn.current) setFound(answer);
  }
  useEffect(() => {
    void list();
  }, []);

  /** Does something with drafts one after the other; the first failure is shown, and the list read again. */
  async function each(
    cards: readonly TrashedCard[],
    act: (card: TrashedCard, index: number) => Promise<{ readonly ok: true } | Failure>,
  ): Promise<void> {
    setIsBusy(true);
    setFault(null);
    let first: Failure | null = null;
    for (const [index, card] of cards.entries()) {
      const result = await act(card, index);
      if (!result.ok) first ??= result;
    }
    if (first) setFault(failureText(text, first));
    await list();
    setIsBusy(false);
    // The button that was pressed has gone with its row.
    search.current?.focus();
  }

  const restore = (card: TrashedCard): Promise<void> =>
    each([card], async (card) => {
      const back = await call('draft:restore', { id: card.id });
      if (!back.ok) return back;
      setDone({ kind: 'restored', id: back.value.id, headline: draftName(card, text) });
      onChange();
      return back;
    });

  const remove = (cards: readonly TrashedCard[]): Promise<void> => {
    let count = 0;
    return each(cards, async ({ id }, index) => {
      if (cards.length > 1) setDone({ kind: 'deleting', done: index, total: cards.length });
      const gone = await call('trash:delete', { id });
      if (gone.ok) {
        count += 1;
        onChange();
      }
      if (index === cards.length - 1) setDone(count > 0 ? { kind: 'deleted', count } : null);
      return gone;
    });
  };

  return (
    <>
      <TrashDialog
        query={query}
        found={found}
        isBusy={isBusy}
        done={done && told(done)}
        fault={fault}
        rule={rule}
        searchRef={search}
        onSearch={(typed) => {
          words.current = typed;
          setQuery(typed);
          void list();
        }}
        onRestore={(card) => void restore(card)}
        onDelete={(card) => setAsking([card])}
        onEmpty={() => setAsking(found?.drafts ?? null)}
        onClose={onClose}
      />
      {asking && (
        <DeleteDialog
          cards={asking}
          onClose={() => setAsking(null)}
          onDelete={() => {
            setAsking(null);
            void remove(asking);
          }}
        />
      )}
    </>
  );

  function told(what: Done): ReactNode {
    switch (what.kind) {
      case 'restored':
        return (
          <>
            <span>{text('trash.restored', { headline: what.headline })}</span>
            <Button label={text('trash.open')} onClick={() => onOpen(what.id)} />
          </>
        );
      case 'deleting':
        return text('trash.deleting', { done: what.done, total: what.total });
      case 'deleted':
        return text('trash.deleted', { count: what.count });
    }
  }
}
