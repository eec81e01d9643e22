import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, JSX, Ref } from 'react';
import './Button.css';

/** How a button looks and what it is called; all else is passed on to the `<button>`. */
export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className'> {
  /** What is read out and, unless `iconOnly`, shown. */
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly iconOnly?: boolean;
  /** `primary` for the one thing a screen is for, `quiet` without a border. */
  readonly look?: 'normal' | 'primary' | 'quiet';
  readonly submits?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with an icon, a label, or both; at least 28 px high. */
export function Button(props: ButtonProps): JSX.Element {
  const { label, icon: Icon, iconOnly = false, look = 'normal', submits = false, ...rest } = props;
  return (
    <button
      {...rest}
      type={submits ? 'submit' : 'button'}
      className={`ui-button ui-button--${look}${iconOnly ? ' ui-button--icon' : ''}`}
      aria-label={iconOnly ? label : rest['aria-label']}
      title={rest.title ?? (iconOnly ? label : undefined)}
    >
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {!iconOnly && <span>{label}</span>}
    </button>
  );
}
