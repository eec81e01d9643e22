import { Ellipsis, FileDiff } from 'lucide-react';
import { Fragment, type JSX } from 'react';
import { useText, type Text } from '../i18n';
import { beginComment, toggleShowChanges, useIsShowingChanges, wholeStory } from '../story';
import { Button, Menu, type MenuItem } from '../ui';
import { toggleSensitiveFirst, useIsSensitiveFirst } from './cardOrder';

/** What waits to be decided; the callbacks get the name of an author, or null for the changes of all. */
export interface ReviewHeadProps {
  readonly changeCount: number;
  readonly commentCount: number;
  /** Whether there is anything to compare with. */
  readonly hasBaseline: boolean;
  readonly isReadOnly: boolean;
  /** Everybody who made a change that waits. */
  readonly authors: readonly string[];
  /** All changes, or those of one author. */
  readonly onAccept: (by: string | null) => void;
  readonly onReject: (by: string | null) => void;
}

/** The head above the cards: how much waits, and what can be done with all of it. */
export function ReviewHead(props: ReviewHeadProps): JSX.Element {
  const { changeCount, commentCount, hasBaseline, isReadOnly, onAccept } = props;
  const text = useText();
  const isShown = useIsShowingChanges();
  const isSensitiveFirst = useIsSensitiveFirst();
  const told = [
    ...(hasBaseline ? [text('review.count', { count: changeCount })] : []),
    ...(commentCount > 0 || !hasBaseline ? [text('review.comments', { count: commentCount })] : []),
  ];
  return (
    <>
      <div className="review__head">
        <span className="review__told">
          {told.map((words, index) => (
            <Fragment key={words}>
              {index > 0 && ' · '}
              <span>{words}</span>
            </Fragment>
          ))}
        </span>
        {!isReadOnly && changeCount > 0 && <Button label={text('review.acceptAll')} onClick={() => onAccept(null)} />}
      </div>
      <div className="review__head">
        <span>
          {hasBaseline && (
            <Button
              icon={FileDiff}
              label={text('review.showChanges')}
              aria-pressed={isShown}
              onClick={toggleShowChanges}
            />
          )}
        </span>
        <Menu items={() => menuOf(props, isSensitiveFirst, text)} align="end">
          <Button look="quiet" iconOnly icon={Ellipsis} label={text('review.more')} />
        </Menu>
      </div>
    </>
  );
}

function menuOf(
  { changeCount, isReadOnly, authors, onAccept, onReject }: ReviewHeadProps,
  isSensitiveFirst: boolean,
  text: Text,
): readonly (readonly MenuItem[])[] {
  const name = (by: string): string => by || text('review.nobody');
  const order = { label: text('review.sensitiveFirst'), isOn: isSensitiveFirst, onChoose: toggleSensitiveFirst };
  const ofAuthors = authors.flatMap((by) => [
    { label: text('review.acceptOf', { by: name(by) }), onChoose: () => onAccept(by) },
    { label: text('review.rejectOf', { by: name(by) }), onChoose: () => onReject(by) },
  ]);
  const groups = [
    [{ label: text('command.commentStory'), onChoose: () => beginComment(wholeStory), isDisabled: isReadOnly }],
    changeCount > 0 ? [order] : [],
    isReadOnly ? [] : ofAuthors,
    isReadOnly || changeCount === 0 ? [] : [{ label: text('review.rejectAll'), onChoose: () => onReject(null) }],
  ];
  return groups.filter((group) => group.length > 0);
}
