import { storyChecker } from '../../shared/check';
import { defaultHouseStyle } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { nothing, statesOf, type ComponentStates } from '../gallery';
import { FindingCard } from './FindingCard';

const LONG = 'Xóm lò than đỏ lửa suốt mùa nước nổi , người thợ già trám từng kẽ lò bằng đất sét trộn rơm';
const story = storyOf(p(LONG));
const findings = storyChecker().check(story, { house: defaultHouseStyle, now: '2026-10-02T08:40:00+07:00' });
const space = findings.find(({ excerpt }) => excerpt !== '') ?? findings[0];
if (!space) throw new Error('The story has no finding');
const error = findings.find(({ severity }) => severity === 'error') ?? space;
const card = { finding: space, place: 'Đoạn 1', onShow: nothing, onFix: nothing, onIgnore: nothing };
const spelling = { ...space, rule: 'spelling', excerpt: 'ngừoi', fixes: [] };

/** The checks. */
export const states: readonly ComponentStates[] = [
  statesOf(FindingCard, {
    suggestion: card,
    error: { ...card, finding: error },
    'at its place': { finding: space, onFix: nothing },
    ignored: { finding: space, place: 'Đoạn 1', onAskAgain: nothing },
    'read only': { finding: space, place: 'Đoạn 1', onShow: nothing },
    'misspelt, looked for': { finding: spelling, onFix: nothing, onLearn: nothing, onIgnore: nothing },
    long: { ...card, place: LONG, finding: { ...space, fixes: [LONG, 'nổi,'] } },
  }),
];
