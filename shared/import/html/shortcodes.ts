/** A picture with its caption behind it, as WordPress stores it in its classic editor. */
const CAPTION =
  /\[caption\b[^\]]{0,300}\]((?:\s{0,9}<a\b[^>]{0,2000}>)?\s{0,9}<img\b[^>]{0,4000}>(?:\s{0,9}<\/a>)?)([^[]{0,2000})\[\/caption\]/gi;
const EMBED = /\[embed\b[^\]]{0,300}\]\s{0,9}(https?:[^\s<>"[]{1,2000})\s{0,9}\[\/embed\]/gi;
const FILM =
  /\[(video|audio)\b[^\]]{0,500}?\s(?:src|mp4|m4v|webm|mp3|m4a|ogg)="(https?:[^"<>\]]{1,2000})"[^\]]{0,500}\](?:\s{0,9}\[\/\1\])?/gi;

/**
 * Returns HTML in which captions, embeds, films and sounds that WordPress stores as shortcodes
 * (https://codex.wordpress.org/Shortcode) are elements; all other shortcodes stay words.
 */
export const withShortcodesRead = (html: string): string =>
  html.includes('[')
    ? html
        .replace(CAPTION, '<figure>$1<figcaption>$2</figcaption></figure>')
        .replace(EMBED, '<iframe src="$1"></iframe>')
        .replace(FILM, '<$1 src="$2"></$1>')
    : html;
