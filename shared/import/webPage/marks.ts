import type { Element } from 'hast';
import { attributeOf, classesOf as allClassesOf, findElement } from '../html/elements';

// What sites call the parts of a page: those of VnExpress, Tuổi Trẻ, Thanh Niên, Dân Trí, VietNamNet and the provincial
// papers on the same platforms, of WordPress, Drupal and Ghost, and the names of schema.org.

/** Longer than any class name that a person made up. */
const LONGEST_NAME = 80;
const classesOf = (element: Element): readonly string[] =>
  allClassesOf(element).filter(({ length }) => length <= LONGEST_NAME);
const hasClass = (element: Element, name: RegExp): boolean => classesOf(element).some((one) => name.test(one));

const says = (element: Element, name: string, value: RegExp): boolean => value.test(attributeOf(element, name));
const itemprop = (element: Element, value: RegExp): boolean => says(element, 'itemprop', value);
const dataRole = (element: Element, value: RegExp): boolean => says(element, 'data-role', value);

const BODY =
  /^(?:fck_detail|(?:detail|singular|article|entry|post|story|news|news-detail|content-news|e-?magazine|page|blog)[-_]{0,2}(?:content|body|text)|content[-_](?:detail|news|article|body)|detail-content-body|cms-body|main-?content-?body|(?:b-)?maincontent|main-detail-body|e-news-content|the-article-body|knc-content|afcbc-body|articlecontent|articlebody|article-detail|detail-body|td-post-content|gh-content|c-detail-content|dt-news__content|(?:chi-?tiet|noi-?dung)(?:-tin|-bai)?|body-content|text-long|field--name-body|ck-content|rte|StoryBodyCompanionColumn)$/i;
const BODY_ID =
  /^(?:main-?detail(?:-body)?|abody|content-?detail|article-?body|article-?content|divnewscontent|maincontent|noi-?dung|newscontent|contentdetail)$/i;
/** Whether an element is called the text of the story. */
export const isBodyMark = (element: Element): boolean =>
  itemprop(element, /^articleBody$/i) ||
  dataRole(element, /^content$/) ||
  hasClass(element, BODY) ||
  says(element, 'id', BODY_ID);

const HEADLINE =
  /^(?:(?:title|headline)[-_]{0,2}(?:detail|news|article|post|page)|(?:detail|article|entry|post|news|story|singular|cms|knc|kbwc|content-detail|the-article|dt-news|e-magazine|page|c-detail-head|detail-content)[-_]{1,2}(?:title|headline)|headline|title_news_detail)$/i;
/** Whether an element is marked as the headline, by its `itemprop`, `data-role` or class. */
export const isHeadlineMark = (element: Element): boolean =>
  itemprop(element, /^headline$/i) || dataRole(element, /^title$/) || hasClass(element, HEADLINE);

const LEAD =
  /^(?:story-lead|description|lead|lede|sapo|chapeau|standfirst|dek|tom-?tat|(?:[a-z0-9]+[-_]{1,2})*(?:sapo|standfirst|lede|chapeau)|(?:article|detail|entry|post|news|the-article|content-detail|page)[-_]{1,2}(?:lead|summary|description|intro|excerpt|subtitle|dek|tomtat))$/i;
/**
 * Whether an element is marked as the lead, by its `itemprop`, `data-role` or class; a `<figcaption>` is none by
 * `itemprop`.
 */
export const isLeadMark = (element: Element): boolean =>
  dataRole(element, /^sapo$/) ||
  (itemprop(element, /^(?:description|abstract)$/i) && element.tagName !== 'figcaption') ||
  hasClass(element, LEAD);

const KICKER =
  /^(?:[a-z0-9]+[-_]{1,2})*(?:kicker|eyebrow|overline|super-?title|pre-?title|tit-?dan|tieu-?de-?phu|hat)$/i;
/** Whether an element has a class that names the kicker above a headline. */
export const isKickerMark = (element: Element): boolean => hasClass(element, KICKER);

const SECTION =
  /^(?:story-section|detail-cate|cate(?:gory)?(?:-name)?|(?:article|post|detail|news|entry)[-_]{1,2}(?:section|cat(?:e|egory)?)|chuyen-?muc|bread-?crumbs?|(?:[a-z0-9]+[-_]{1,2})breadcrumbs?)$/i;
/** Whether an element is marked as the section or the breadcrumbs that lead to it. */
export const isSectionMark = (element: Element): boolean =>
  itemprop(element, /^articleSection$/i) || dataRole(element, /^cate-name$/) || hasClass(element, SECTION);

const TIME =
  /^(?:[a-z0-9]+[-_]{1,2})*(?:date|time|publish(?:ed|date|time)?|pubdate|post(?:ed)?-?on|ngay(?:-?dang)?|datetime|thoi-?gian)$/i;
/** Whether an element is marked as the time of publication, or is a `<time>` with a `datetime`. */
export const isTimeMark = (element: Element): boolean =>
  (element.tagName === 'time' && attributeOf(element, 'datetime') !== '') ||
  itemprop(element, /^datePublished$/i) ||
  dataRole(element, /^publishdate$/) ||
  hasClass(element, TIME);

const AUTHOR =
  /^(?:[a-z0-9]+[-_]{1,2})*(?:author(?:s|[-_](?:name|info|mail|bot|wrap|link|box))?|byline(?:s|-name)?|p?author|tac-?gia|but-?danh|reporter|writer)$/i;
/** Whether an element is marked as the author, by its `rel`, `itemprop` or class. */
export const isAuthorMark = (element: Element): boolean =>
  says(element, 'rel', /(?:^| )author(?: |$)/) ||
  itemprop(element, /^(?:author|creator)$/i) ||
  hasClass(element, AUTHOR);

const TAGS = /^(?:[a-z0-9]+[-_]{1,2})*(?:tags?|tags?-?(?:list|box|links|items?|cloud|wrap)|keywords?|tu-?khoa)$/i;
/** Whether an element is marked as the tags or keywords, by its `rel`, `itemprop` or class. */
export const isTagsMark = (element: Element): boolean =>
  says(element, 'rel', /(?:^| )tag(?: |$)/) || itemprop(element, /^keywords$/i) || hasClass(element, TAGS);

/** Whether an element inside a lead or beside it names where the story was filed. */
export const isDatelineMark = (element: Element): boolean =>
  itemprop(element, /^(?:dateline|locationCreated)$/i) ||
  hasClass(element, /^(?:story-dateline|location-?stamp|dateline)$/i);

const PART =
  'related?|relate[ds]?-?(?:news|posts?|articles?|stories|content)?|tin-?lien-?quan|lien-?quan|bai-?lien-?quan|box-?tin\\w*|comments?|binh-?luan|y-?kien|ads?|adv|advert\\w*|adsense|banner|quang-?cao|sponsor\\w*|promo\\w*|newsletter|subscri\\w+|menu|main-?nav|navbar|nav|recommend\\w*|most-?(?:read|view\\w*)|doc-?nhieu|xem-?nhieu|doc-?tiep|tin-?(?:moi|khac|cung|nong)\\w*|read-?more|more-?(?:news|stories)|popup|modal|cookie\\w*|login';
const APART = new RegExp(`^(?:[a-z0-9]+[-_]{1,2}){0,3}(?:${PART})(?:[-_]{1,2}[\\w-]*)?$`, 'i');
const TOOLS =
  /^(?:[a-z0-9]+[-_]{1,2})*(?:shar(?:e|ing)\w*|social\w*|rating|vote|tts|audio-?(?:player|wrap)?|tool-?bar|tools?|print|bookmark|follow\w*|breadcrumbs?|to-?top|zalo|addthis\w*|sharedaddy|jp-relatedposts|pagination|table-of-contents|toc|ez-toc-container)(?:[-_]{1,2}[\w-]*)?$/i;
const TAGS_APART: ReadonlySet<string> = new Set('nav footer button dialog menu'.split(' '));
const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog)$/;

/** Whether an element is of the site by what it is. A form may be around the whole page, as ASP.NET sets it. */
export const isSiteElement = (element: Element): boolean =>
  TAGS_APART.has(element.tagName) ||
  ROLES.test(attributeOf(element, 'role')) ||
  (element.tagName === 'form' && findElement(element, ({ tagName }) => /^(?:p|h1|article)$/.test(tagName)) === null);

/** Whether an element is of the site by its name: menus, other stories, comments, advertisements. */
export const isNamedForTheSite = (element: Element): boolean =>
  /^Related/i.test(attributeOf(element, 'type')) ||
  classesOf(element).some((name) => APART.test(name)) ||
  APART.test(attributeOf(element, 'id').slice(0, LONGEST_NAME));

/** Whether an element holds buttons and the like that are around a story. */
export const isTools = (element: Element): boolean => classesOf(element).some((name) => TOOLS.test(name));

/** Whether an element holds the photo that a site sets above the text. */
export const isTopPhoto = (element: Element): boolean =>
  element.tagName === 'figure' ||
  hasClass(
    element,
    /^(?:[a-z0-9]+[-_]{1,2})*(?:featured|post-?thumb(?:nail)?|lead|hero|main|cover|avatar)[-_]{0,2}(?:image|photo|img|media|thumb(?:nail)?|figure)?$/i,
  );
