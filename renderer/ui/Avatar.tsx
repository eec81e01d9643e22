import { UserRound } from 'lucide-react';
import type { JSX } from 'react';
import './Avatar.css';

/** Returns the first letters of the first and last word of a name, at most two, in capitals. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => Array.from(word ?? '')[0] ?? '',
  );
  return letters.join('').toLocaleUpperCase('vi');
}

/** A round sign for a person, with initials where there is a name; the name is beside it, so it is not read out. */
export function Avatar({ name }: { readonly name: string }): JSX.Element {
  return (
    <span className="ui-avatar" aria-hidden>
      {initialsOf(name) || <UserRound size={12} strokeWidth={2} />}
    </span>
  );
}
