import { useRef, useState, type JSX, type ReactNode } from 'react';
import type { TrashedCard } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { useText } from '../../i18n';
import { Button } from '../../ui';
import { DeleteDialog } from './DeleteDialog';
import { TrashDialog } from './TrashDialog';
import { useTrash, type TrashDone } from './useTrash';

/** What the trash shows besides its drafts, and the callbacks for what happens to them. */
export interface TrashPanelProps {
  /** The setting that empties the trash by itself. */
  readonly rule: ReactNode;
  /** Called when a draft is back in the library, or deleted. */
  readonly onChange: () => void;
  readonly onOpen: (id: DraftId) => void;
  readonly onClose: () => void;
}

/** The trash, asked for at the library; drafts are restored and deleted one after the other. */
export function TrashPanel({ rule, onChange, onOpen, onClose }: TrashPanelProps): JSX.Element {
  const searchRef = useRef<HTMLInputElement>(null);
  const trash = useTrash(onChange, () => searchRef.current?.focus());
  const [asking, setAsking] = useState<readonly TrashedCard[] | null>(null);
  return (
    <>
      <TrashDialog
        query={trash.query}
        found={trash.found}
        isBusy={trash.isBusy}
        done={trash.done && <Done done={trash.done} onOpen={onOpen} />}
        fault={trash.fault}
        rule={rule}
        searchRef={searchRef}
        onSearch={trash.search}
        onRestore={(card) => void trash.restore(card)}
        onDelete={(card) => setAsking([card])}
        onEmpty={() => setAsking(trash.found?.drafts ?? null)}
        onClose={onClose}
      />
      {asking && (
        <DeleteDialog
          cards={asking}
          onClose={() => setAsking(null)}
          onDelete={() => {
            setAsking(null);
            void trash.remove(asking);
          }}
        />
      )}
    </>
  );
}

interface DoneProps {
  readonly done: TrashDone;
  readonly onOpen: (id: DraftId) => void;
}

function Done({ done, onOpen }: DoneProps): ReactNode {
  const text = useText();
  switch (done.kind) {
    case 'restored':
      return (
        <>
          <span>{text('trash.restored', { headline: done.headline })}</span>
          <Button label={text('trash.open')} onClick={() => onOpen(done.id)} />
        </>
      );
    case 'deleting':
      return text('trash.deleting', { done: done.done, total: done.total });
    case 'deleted':
      return text('trash.deleted', { count: done.count });
  }
}
