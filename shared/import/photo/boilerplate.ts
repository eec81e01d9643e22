/** What cameras, phones and programs write where a caption goes. */
const CAPTIONS =
  /^(?:olympus digital camera|(?:konica )?minolta digital camera|kodak (?:digital still|easyshare).*|(?:samsung )?digital camera|samsung camera pictures|sony dsc|dcim|dsc|<?\s*(?:samsung )?digimax.*|casio computer.*|canon|nikon|exif[_ ]jpeg(?:[_ ]picture|_t4\d\d)?|jpeg[_ ]picture|dav(?:_\w+)?|cof(?:_\w+)?|hdr(?:pl|_\w+)?|sdr(?:_\w+)?|edf|rptnr?|oznor(?:[-_]?\w+)?|ptr|mde|mtk|btf|nor|rhdr|fbt|bty|burst|vsco|picasa|snapseed|process(?:ed)? with vsco.*|created (?:with|by) .*|file written by adobe.*|lead technologies.*|ascii|charset=.*|screenshot|default|untitled.*|my picture.*|image description|title|comment|photo|picture|image|none|null|\(null\)|n\/?a|-+|\.+|0+)$/i;
/** Names of files that cameras and systems make up. */
const FILE_NAMES =
  /^(?:_?(?:dsc|dscn|dscf|dsc_|img|pxl|mvimg|gopr|dji|p|imgp|sam|vid|wp|screenshot|photo|image|picture)[-_ ]?\d[\w-]*|\d{8}_\d{6}[\w-]*)(?:\.\w{3,4})?$/i;
/** What they write where a name goes. */
const NAMES =
  /^(?:picasa|unknown|photographer|artist|author|owner|user|admin(?:istrator)?|default|your name|camera owner|canon.*|nikon.*|sony.*|olympus.*|none|null|\(null\)|n\/?a|-+|\.+|0+)$/i;

/** Whether a caption was written by a camera or a program and does not describe the picture. */
export const isBoilerplateCaption = (text: string): boolean => CAPTIONS.test(text) || FILE_NAMES.test(text);

/** Whether a name was written by a camera or a system and names nobody. */
export const isBoilerplateName = (text: string): boolean => NAMES.test(text);
