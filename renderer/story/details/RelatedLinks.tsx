import { Plus, Trash2 } from 'lucide-react';
import type { JSX } from 'react';
import { create } from 'zustand';
import { isWebUrl, type DraftId, type RelatedLink } from '../../../shared/story';
import { useText } from '../../i18n';
import { Button } from '../../ui';

/** The related links of the story; `onChange` is called with those that have a valid address. */
export interface RelatedLinksProps {
  readonly draft: DraftId;
  readonly related: readonly RelatedLink[];
  readonly readOnly: boolean;
  readonly onChange: (related: readonly RelatedLink[]) => void;
}

interface Row {
  readonly title: string;
  readonly url: string;
}

interface Typed {
  readonly rows: readonly Row[];
  /** What of them is in the story. */
  readonly links: readonly RelatedLink[];
}

/** The rows as typed, by draft, so that one without an address is still there after another tab or draft. */
const useTypedRows = create<{ readonly byDraft: ReadonlyMap<DraftId, Typed> }>(() => ({ byDraft: new Map() }));

const keepRows = (draft: DraftId, typed: Typed): void =>
  useTypedRows.setState(({ byDraft }) => ({ byDraft: new Map(byDraft).set(draft, typed) }));

const isSame = (a: readonly RelatedLink[], b: readonly RelatedLink[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Related links, a row each. A row whose address is not yet one stays here as typed and joins the story when it is; undo wins over it. */
export function RelatedLinks({ draft, related, readOnly, onChange }: RelatedLinksProps): JSX.Element {
  const text = useText();
  const typed = useTypedRows(({ byDraft }) => byDraft.get(draft));
  const rows: readonly Row[] = typed && isSame(typed.links, related) ? typed.rows : related;
  const change = (next: readonly Row[]): void => {
    const links = next.filter((row) => isWebUrl(row.url)).map(({ title, url }) => ({ title, url }));
    keepRows(draft, { rows: next, links });
    onChange(links);
  };
  const edit = (at: number, fields: Partial<Row>): void =>
    change(rows.map((row, index) => (index === at ? { ...row, ...fields } : row)));
  return (
    <fieldset className="story-details__related" disabled={readOnly}>
      <legend>{text('inspector.related')}</legend>
      {rows.map((row, index) => {
        const isWrong = row.url !== '' && !isWebUrl(row.url);
        // Its place is that in the story, where rows without an address are not.
        const inStory = rows.slice(0, index).filter(({ url }) => isWebUrl(url)).length;
        return (
          <div key={index} className="story-details__link">
            <input
              className="ui-input"
              data-place={isWebUrl(row.url) ? `related.${inStory}.title` : undefined}
              aria-label={text('inspector.relatedTitle', { number: index + 1 })}
              placeholder={text('inspector.relatedTitleHint')}
              value={row.title}
              onChange={(event) => edit(index, { title: event.target.value })}
            />
            <input
              className="ui-input"
              aria-label={text('inspector.relatedUrl', { number: index + 1 })}
              aria-invalid={isWrong}
              placeholder="https://"
              spellCheck={false}
              value={row.url}
              onChange={(event) => edit(index, { url: event.target.value.trim() })}
            />
            <Button
              look="quiet"
              iconOnly
              icon={Trash2}
              label={text('common.remove', { name: row.title || row.url || `${index + 1}` })}
              onClick={() => change(rows.filter((_, other) => other !== index))}
            />
            {isWrong && <p className="ui-field__fault">{text('inspector.badUrl')}</p>}
          </div>
        );
      })}
      <Button
        icon={Plus}
        label={text('inspector.addRelated')}
        onClick={() => keepRows(draft, { rows: [...rows, { title: '', url: '' }], links: related })}
      />
    </fieldset>
  );
}
