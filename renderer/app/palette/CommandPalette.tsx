import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import type { JSX } from 'react';
import type { DraftCard } from '../../../shared/bridge';
import { byGroup, groupRow, isMac, shortcutLabel, type CommandNow } from '../../commands';
import { draftName } from '../../desk';
import { useText } from '../../i18n';
import { Keys, Overlay } from '../../ui';
import './CommandPalette.css';

/** What is typed into the palette, and the commands and drafts that it lists; the callbacks get what was chosen. */
export interface CommandPaletteProps {
  readonly query: string;
  /** Commands that the query means, best first. */
  readonly commands: readonly CommandNow[];
  /** Commands used lately; shown before the others while nothing is typed. */
  readonly recent: readonly CommandNow[];
  readonly drafts: readonly DraftCard[];
  readonly onQuery: (query: string) => void;
  readonly onCommand: (id: string) => void;
  readonly onDraft: (id: DraftCard['id']) => void;
  readonly onClose: () => void;
}

/** Everything that can be done, and every story, by typing a part of its name. */
export function CommandPalette(props: CommandPaletteProps): JSX.Element {
  const { query, commands, recent, drafts, onQuery, onCommand, onDraft, onClose } = props;
  const text = useText();
  const rows = (list: readonly CommandNow[], part: string): JSX.Element[] =>
    list.map((command) => <CommandRow key={command.id} command={command} part={part} onChoose={onCommand} />);
  return (
    <Overlay label={text('palette.label')} onClose={onClose}>
      <Command className="palette" label={text('palette.label')} shouldFilter={false} loop>
        <div className="palette__field">
          <Search size={16} aria-hidden />
          <Command.Input value={query} maxLength={500} onValueChange={onQuery} placeholder={text('palette.hint')} />
        </div>
        <Command.List className="palette__list" label={text('palette.results')}>
          <Command.Empty className="palette__empty">{text('palette.nothing', { query })}</Command.Empty>
          {query !== '' && rows(commands, 'found')}
          {query === '' && recent.length > 0 && (
            <Command.Group heading={text('palette.recent')}>{rows(recent, 'recent')}</Command.Group>
          )}
          {drafts.length > 0 && <Drafts drafts={drafts} onDraft={onDraft} />}
          {query === '' &&
            // What was used lately has its row already.
            byGroup(commands.filter((command) => !recent.includes(command))).map(({ group, commands: list }) => (
              <Command.Group key={group} heading={text(groupRow(group).label)}>
                {rows(list, group)}
              </Command.Group>
            ))}
        </Command.List>
      </Command>
    </Overlay>
  );
}

interface CommandRowProps {
  readonly command: CommandNow;
  /** Distinguishes the row from the same command in another part of the list. */
  readonly part: string;
  readonly onChoose: (id: string) => void;
}

function CommandRow({ command, part, onChoose }: CommandRowProps): JSX.Element {
  const text = useText();
  const { id, icon: Icon, label, shortcut } = command;
  return (
    <Command.Item className="ui-menu__item palette__row" value={`${part} ${id}`} onSelect={() => onChoose(id)}>
      <span className="palette__icon">{Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}</span>
      <span className="palette__name">{text(label)}</span>
      {shortcut !== undefined && <Keys keys={shortcutLabel(shortcut, isMac())} />}
    </Command.Item>
  );
}

function Drafts({ drafts, onDraft }: Pick<CommandPaletteProps, 'drafts' | 'onDraft'>): JSX.Element {
  const text = useText();
  return (
    <Command.Group heading={text('palette.drafts')}>
      {drafts.map((draft) => (
        <Command.Item
          key={draft.id}
          className="ui-menu__item palette__row"
          value={`draft ${draft.id}`}
          onSelect={() => onDraft(draft.id)}
        >
          <span className="palette__headline">{draftName(draft, text)}</span>
          <span className="palette__section">{draft.section}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
