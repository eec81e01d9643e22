import type { Element } from 'hast';
import { expect, it } from 'vitest';
import * as marks from './marks';

const el = (properties: Element['properties'], tagName = 'div', ...children: readonly Element[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});
const named = (name: string): Element => el({ className: ['x', ...name.split(' ')] });

type Mark = Exclude<keyof typeof marks, 'isSiteElement'>;
it.each<[Mark, string]>([
  ['isBodyMark', 'fck_detail'],
  ['isBodyMark', 'detail-content'],
  ['isBodyMark', 'singular-content'],
  ['isBodyMark', 'Article__Body'],
  ['isBodyMark', 'emagazine-content'],
  ['isBodyMark', 'e-magazine-text'],
  ['isBodyMark', 'content_detail'],
  ['isBodyMark', 'main-content-body'],
  ['isBodyMark', 'b-maincontent'],
  ['isBodyMark', 'noi-dung-bai'],
  ['isBodyMark', 'chitiet'],
  ['isBodyMark', 'entry-content'],
  ['isHeadlineMark', 'title-detail'],
  ['isHeadlineMark', 'headline_article'],
  ['isHeadlineMark', 'entry-title'],
  ['isHeadlineMark', 'the-article-title'],
  ['isHeadlineMark', 'headline'],
  ['isLeadMark', 'sapo'],
  ['isLeadMark', 'detail-sapo'],
  ['isLeadMark', 'dt-news__sapo'],
  ['isLeadMark', 'tomtat'],
  ['isLeadMark', 'article-summary'],
  ['isLeadMark', 'the-article-lead'],
  ['isKickerMark', 'kicker'],
  ['isKickerMark', 'entry-pre-title'],
  ['isKickerMark', 'article__head-supertitle'],
  ['isKickerMark', 'titdan'],
  ['isSectionMark', 'story-section'],
  ['isSectionMark', 'category-name'],
  ['isSectionMark', 'cate'],
  ['isSectionMark', 'post-cat'],
  ['isSectionMark', 'chuyen-muc'],
  ['isSectionMark', 'breadcrumb'],
  ['isSectionMark', 'main-breadcrumbs'],
  ['isTimeMark', 'date'],
  ['isTimeMark', 'entry-date'],
  ['isTimeMark', 'post-published'],
  ['isTimeMark', 'posted-on'],
  ['isTimeMark', 'ngaydang'],
  ['isAuthorMark', 'author'],
  ['isAuthorMark', 'author-name'],
  ['isAuthorMark', 'entry-byline'],
  ['isAuthorMark', 'pauthor'],
  ['isAuthorMark', 'but-danh'],
  ['isTagsMark', 'tags'],
  ['isTagsMark', 'article__tag-list'],
  ['isTagsMark', 'post-tags-links'],
  ['isTagsMark', 'tu-khoa'],
  ['isDatelineMark', 'story-dateline'],
  ['isDatelineMark', 'location-stamp'],
  ['isDatelineMark', 'dateline'],
  ['isNamedForTheSite', 'related'],
  ['isNamedForTheSite', 'related-news'],
  ['isNamedForTheSite', 'box-tinlienquan'],
  ['isNamedForTheSite', 'site-main-nav'],
  ['isNamedForTheSite', 'tin-moi-nhat'],
  ['isNamedForTheSite', 'ads-300x250'],
  ['isNamedForTheSite', 'quang-cao'],
  ['isNamedForTheSite', 'a-b-c-comments'],
  ['isTools', 'share'],
  ['isTools', 'post-social-links'],
  ['isTools', 'audio-player'],
  ['isTools', 'ez-toc-container'],
  ['isTools', 'pagination'],
  ['isTopPhoto', 'featured-image'],
  ['isTopPhoto', 'post-thumbnail'],
  ['isTopPhoto', 'entry-hero-photo'],
  ['isTopPhoto', 'avatar'],
])('%s knows the class "%s", also among others and in capitals', (mark, name) => {
  expect([marks[mark](named(name)), marks[mark](named(name.toUpperCase()))]).toEqual([true, true]);
});

it.each<[Mark, readonly string[]]>([
  ['isBodyMark', ['content', 'detail', 'detail-contents', 'my-detail-content', 'content-detail-x', 'contentdetails']],
  ['isHeadlineMark', ['title', 'headlines', 'site-headline', 'related-title', 'entry-titles']],
  ['isLeadMark', ['leader', 'my-lead', 'descriptions', 'article-leads', 'sapo-box']],
  ['isKickerMark', ['kickers', 'that', 'kicker-box']],
  ['isSectionMark', ['section', 'my-cate', 'categorys', 'xbreadcrumb']],
  ['isTimeMark', ['update', 'datetimes', 'times']],
  ['isAuthorMark', ['coauthor', 'authority', 'writers-club']],
  ['isTagsMark', ['stag', 'tagline', 'tags-x']],
  ['isDatelineMark', ['datelines', 'my-dateline']],
  ['isNamedForTheSite', ['adaptive', 'menus', 'a-b-c-d-comments', 'navy', 'adsorb']],
  ['isTools', ['prints', 'reshare', 'tooling']],
  ['isTopPhoto', ['mainly', 'leading-image', 'cover-images', 'photo']],
])('%s takes no class for one that only looks like it', (mark, names) => {
  expect(names.filter((name) => marks[mark](named(name)))).toEqual([]);
});

it.each<[Mark, Element['properties'], boolean]>([
  ['isBodyMark', { itemProp: ['articleBody'] }, true],
  ['isBodyMark', { itemProp: ['articleBodyText'] }, false],
  ['isBodyMark', { dataRole: 'content' }, true],
  ['isBodyMark', { dataRole: 'contents' }, false],
  ['isBodyMark', { id: 'main-detail-body' }, true],
  ['isBodyMark', { id: 'ArticleContent' }, true],
  ['isBodyMark', { id: 'content' }, false],
  ['isHeadlineMark', { itemProp: ['headline'] }, true],
  ['isHeadlineMark', { itemProp: ['alternativeHeadline'] }, false],
  ['isHeadlineMark', { dataRole: 'title' }, true],
  ['isLeadMark', { dataRole: 'sapo' }, true],
  ['isLeadMark', { itemProp: ['description'] }, true],
  ['isLeadMark', { itemProp: ['abstract'] }, true],
  ['isSectionMark', { itemProp: ['articleSection'] }, true],
  ['isSectionMark', { dataRole: 'cate-name' }, true],
  ['isTimeMark', { itemProp: ['datePublished'] }, true],
  ['isTimeMark', { itemProp: ['dateModified'] }, false],
  ['isTimeMark', { dataRole: 'publishdate' }, true],
  ['isAuthorMark', { rel: ['author'] }, true],
  ['isAuthorMark', { rel: ['nofollow', 'author', 'me'] }, true],
  ['isAuthorMark', { rel: ['authority'] }, false],
  ['isAuthorMark', { itemProp: ['creator'] }, true],
  ['isTagsMark', { rel: ['nofollow', 'tag'] }, true],
  ['isTagsMark', { rel: ['tags'] }, false],
  ['isTagsMark', { itemProp: ['keywords'] }, true],
  ['isDatelineMark', { itemProp: ['locationCreated'] }, true],
  ['isDatelineMark', { itemProp: ['dateline'] }, true],
  ['isNamedForTheSite', { type: 'RelatedOneNews' }, true],
  ['isNamedForTheSite', { type: 'Photo Related' }, false],
  ['isNamedForTheSite', { id: 'comments' }, true],
  ['isNamedForTheSite', { id: 'text' }, false],
])('%s reads the attributes %j: %s', (mark, properties, is) => {
  expect(marks[mark](el(properties))).toBe(is);
});

it('takes the caption of a figure for no lead, though it describes something', () => {
  const description = { itemProp: ['description'] };
  expect([marks.isLeadMark(el(description, 'figcaption')), marks.isLeadMark(el(description, 'h2'))]).toEqual([
    false,
    true,
  ]);
});

it('takes a <time> for the time only where it says when', () => {
  const times = [{ dateTime: '2026-11-02' }, { dateTime: '' }, {}];
  expect(times.map((properties) => marks.isTimeMark(el(properties, 'time')))).toEqual([true, false, false]);
  expect(marks.isTimeMark(el({ dateTime: '2026-11-02' }, 'ins'))).toBe(false);
});

it('takes a figure for a photo, whatever it is called', () => {
  expect([marks.isTopPhoto(el({}, 'figure')), marks.isTopPhoto(el({}))]).toEqual([true, false]);
});

it('reads no name that is longer than a person makes up', () => {
  const long = `ads-${'x'.repeat(76)}`;
  expect([marks.isNamedForTheSite(named(long)), marks.isNamedForTheSite(named(`${long}x`))]).toEqual([true, false]);
});

it.each([
  ['nav', {}, true],
  ['footer', {}, true],
  ['button', {}, true],
  ['dialog', {}, true],
  ['menu', {}, true],
  ['header', {}, false],
  ['div', { role: 'navigation' }, true],
  ['div', { role: 'complementary' }, true],
  ['div', { role: 'article' }, false],
  ['div', { role: 'searchbox' }, false],
])('takes <%s> with %j for a part of the site: %s', (tagName, properties, is) => {
  expect(marks.isSiteElement(el(properties, tagName))).toBe(is);
});

it.each(['p', 'h1', 'article'])(
  'takes a form for a part of the site, but not one around a page with <%s>',
  (tagName) => {
    expect(marks.isSiteElement(el({}, 'form', el({}, 'input')))).toBe(true);
    expect(marks.isSiteElement(el({}, 'form', el({}, 'div', el({}, tagName))))).toBe(false);
  },
);
