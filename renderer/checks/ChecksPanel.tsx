import { CheckCheck, CircleAlert, CircleDot, ImageOff, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useDeferredValue, type JSX } from 'react';
import { isOfReview, type Finding, type Severity } from '../../shared/check';
import { photoSourcesOf, type Story } from '../../shared/story';
import { failureText, useText, type TextKey } from '../i18n';
import { photoUrl, placeName, useOpenStory } from '../story';
import { Button, Empty } from '../ui';
import { askAgain, fixAll, fixFinding, ignoreFinding, learnFinding, showFinding } from './actions';
import { byPhoto, type NumberedPhoto } from './byPhoto';
import './ChecksPanel.css';
import { useChecks, useSpellingFault } from './checksStore';
import { FindingCard } from './FindingCard';
import { isBlank } from './openCount';

const SEVERITIES: readonly (readonly [Severity, LucideIcon])[] = [
  ['error', CircleAlert],
  ['warning', TriangleAlert],
  ['suggestion', CircleDot],
];

/** Of more cards of one severity than these only the number is shown; fixing the first ones brings them up. */
const MOST_CARDS = 100;

/** The Checks tab: what was found in the open story, the worst first, and what somebody has ignored. */
export function ChecksPanel(): JSX.Element | null {
  const text = useText();
  // Drawn after the letter that is being typed.
  const { open, ignored, story } = useDeferredValue(useChecks());
  const fault = useSpellingFault((state) => state.fault);
  const isReadOnly = useOpenStory((state) => state.open?.readOnly !== null);
  if (!story) return null;
  if (isBlank(story)) return <Empty says={text('checks.blank')} />;
  return (
    <div className="checks">
      {fault && (
        <p className="checks__fault" role="alert">
          {failureText(text, fault)}
        </p>
      )}
      {open.length === 0 && <Empty icon={CheckCheck} isGood says={text('checks.none')} />}
      {SEVERITIES.map(([severity, icon]) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          icon={icon}
          findings={open.filter((finding) => finding.severity === severity)}
          story={story}
          isReadOnly={isReadOnly}
        />
      ))}
      {ignored.length > 0 && (
        <details className="checks__ignored">
          <summary>{text('checks.ignored', { count: ignored.length })}</summary>
          {ignored.map((finding, index) => (
            <div key={index} className="checks__card">
              <FindingCard
                finding={finding}
                place={placeName(finding.place, story, text)}
                onShow={() => showFinding(finding)}
                onAskAgain={isReadOnly ? undefined : () => askAgain(finding)}
              />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly icon: LucideIcon;
  readonly findings: readonly Finding[];
  readonly story: Story;
  readonly isReadOnly: boolean;
}

function SeverityGroup({ severity, icon: Icon, findings, story, isReadOnly }: GroupProps): JSX.Element | null {
  const text = useText();
  if (findings.length === 0) return null;
  const title: TextKey = `checks.severity.${severity}`;
  const shown = findings.slice(0, MOST_CARDS);
  return (
    <section className="checks__group" data-severity={severity} aria-label={text(title)}>
      <h3>
        <Icon size={15} strokeWidth={2} aria-hidden />
        {text(title)}
        <span className="checks__count">{findings.length}</span>
      </h3>
      {!isReadOnly && <FixAllRow findings={findings} />}
      {byPhoto(shown, story).map(({ photo, findings: together }) => (
        <div key={together.map(keyOf).join()} className="checks__card">
          {photo && <PhotoHead {...photo} total={photoSourcesOf(story).length} />}
          {together.map((finding) => (
            <FindingCard
              key={keyOf(finding)}
              finding={finding}
              place={placeName(finding.place, story, text)}
              onShow={() => showFinding(finding)}
              onFix={isReadOnly ? undefined : (fix) => fixFinding(finding, fix)}
              onLearn={() => void learnFinding(finding, text)}
              onIgnore={isReadOnly || isOfReview(finding) ? undefined : () => ignoreFinding(finding)}
            />
          ))}
        </div>
      ))}
      {findings.length > shown.length && (
        <p className="checks__more">{text('checks.more', { count: findings.length - shown.length })}</p>
      )}
    </section>
  );
}

/** Which photo the findings below are about. */
function PhotoHead({ number, source, total }: NumberedPhoto & { readonly total: number }): JSX.Element {
  const text = useText();
  const draft = useOpenStory(({ open }) => open?.id);
  return (
    <h4 className="checks__photo">
      {draft !== undefined && source.kind === 'held' ? (
        <img src={photoUrl(draft, source.name)} alt="" loading="lazy" />
      ) : (
        <ImageOff size={20} strokeWidth={1.5} aria-hidden />
      )}
      {text('photo.place', { number, total })}
    </h4>
  );
}

const keyOf = ({ rule, place, message }: Finding): string => JSON.stringify([rule, place, message]);

/** A button a rule that has more than one finding which is safe to fix. */
function FixAllRow({ findings }: { readonly findings: readonly Finding[] }): JSX.Element | null {
  const text = useText();
  const counts = new Map<string, number>();
  for (const { rule, isSafe } of findings) if (isSafe) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const many = [...counts].filter(([, count]) => count > 1);
  if (many.length === 0) return null;
  return (
    <div className="checks__fix-all">
      {many.map(([rule, count]) => (
        <Button
          key={rule}
          label={text('checks.fixAll', { count, rule: text(`checks.rule.${rule}` as TextKey) })}
          onClick={() => fixAll(rule)}
        />
      ))}
    </div>
  );
}
