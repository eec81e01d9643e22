/**
 * A text without what HTML and XML documents may not hold: control characters other than tab and line end, lone
 * surrogates, and the non-characters U+FFFE and U+FFFF. (HTML Standard, 13.1.4; XML 1.0, production 2.)
 */
export const cleanText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  text.replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '',
  );
