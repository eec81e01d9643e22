/** The stylesheet of an exported page: enough to read it well, on a telephone, a desk and paper, with the reader's own fonts. */
export const PAGE_STYLE = `
body { margin: 0; background: #fffefb; color: #1d1b18; }
article { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; font: 1.125rem/1.65 'Source Serif 4', 'Noto Serif', Georgia, serif; overflow-wrap: break-word; }
h1 { margin: 0.25rem 0 0.75rem; font-size: 2.1rem; line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.4rem; line-height: 1.3; }
h3, h4 { margin: 1.5rem 0 0.5rem; font-size: 1.2rem; line-height: 1.35; }
p, ul, ol { margin: 0 0 1.1rem; }
a { color: #a3262a; }
.story-section, .story-kicker, .story-byline, time, .story-dateline, figcaption, .story-credit, .story-related, table { font-family: system-ui, 'Noto Sans', sans-serif; }
.story-section { margin: 0; color: #a3262a; font-size: 0.9rem; font-weight: 600; }
.story-kicker { margin: 0.5rem 0 0; color: #5d584f; font-size: 1rem; }
.story-byline { display: inline; margin: 0 0.5rem 0 0; font-size: 0.95rem; font-weight: 600; }
time { color: #5d584f; font-size: 0.95rem; }
.story-dateline { margin: 0.5rem 0 0; color: #5d584f; font-size: 0.95rem; }
.story-lead { margin: 1.1rem 0; font-weight: 600; }
figure { margin: 1.5rem 0; }
.story-figure-wide { width: min(54rem, 100vw - 2rem); margin-inline: calc(50% - min(54rem, 100vw - 2rem) / 2); }
.story-figure-full { width: 100vw; margin-inline: calc(50% - 50vw); }
.story-figure-full figcaption { max-width: 42rem; margin-inline: auto; padding-inline: 1.25rem; }
body { overflow-x: clip; }
mark { background: #fff0c2; color: inherit; }
img { display: block; width: 100%; height: auto; }
figcaption { margin-top: 0.5rem; color: #5d584f; font-size: 0.9rem; line-height: 1.45; }
.story-credit { float: right; margin-left: 1rem; font-style: italic; }
figcaption::after { content: ''; display: block; clear: both; }
.story-gallery-photos { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; }
.story-gallery-photos figure { margin: 0; }
blockquote { margin: 1.5rem 0; padding-left: 1.25rem; border-left: 3px solid #dedad0; }
.story-pull-quote blockquote { border-color: #a3262a; font-size: 1.35rem; line-height: 1.4; }
.story-fact-box { margin: 1.75rem 0; padding: 1rem 1.25rem 0.25rem; background: #f6f5f1; }
.story-fact-box h2 { margin-top: 0; font-size: 1.15rem; }
table { width: 100%; margin: 1.5rem 0; border-collapse: collapse; font-size: 0.95rem; }
th, td { padding: 0.4rem 0.6rem; border-bottom: 1px solid #dedad0; text-align: left; vertical-align: top; }
.story-note-mark { line-height: 0; }
.story-note-mark a, .story-note-back { text-decoration: none; }
.story-notes { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid #dedad0; font-size: 0.95rem; }
.story-embed { padding: 0.75rem 1rem; border: 1px solid #dedad0; }
hr { margin: 2rem auto; width: 6rem; border: 0; border-top: 1px solid #dedad0; }
.story-signoff { font-weight: 600; text-align: right; }
.story-related { margin-top: 2.5rem; border-top: 1px solid #dedad0; padding-top: 1rem; font-size: 0.95rem; }
@media print { article { max-width: none; padding: 0; } .story-figure-wide, .story-figure-full { width: auto; margin-inline: 0; } a { color: inherit; } }
`;
