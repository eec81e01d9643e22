import { Check, type LucideIcon } from 'lucide-react';
import type { JSX } from 'react';
import './Menu.css';

/** What is drawn of a row. */
export interface MenuRowProps {
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  /** In px. */
  readonly iconSize?: number;
  /** Keys that do the same, as a user reads them. */
  readonly keys?: string | undefined;
  /** A word that distinguishes the row from one with an equal label. */
  readonly detail?: string | undefined;
  /** Whether it is ticked. */
  readonly isOn?: boolean | undefined;
}

/** The inside of one row of a menu or of a list of options: icon, words, tick, keys. */
export function MenuRow({ label, icon: Icon, iconSize = 15, keys, detail, isOn }: MenuRowProps): JSX.Element {
  return (
    <>
      {Icon && <Icon size={iconSize} strokeWidth={1.75} aria-hidden />}
      <span className="ui-menu__label">{label}</span>
      {isOn === true && <Check size={14} aria-hidden />}
      {detail !== undefined && <small className="ui-menu__detail">{detail}</small>}
      {keys !== undefined && (
        <kbd className="ui-menu__keys" aria-hidden>
          {keys}
        </kbd>
      )}
    </>
  );
}
