/** The types that are taken, by content. Those that the original carries by SMS, and what phones make beside them. */
export const FILE_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  '3gp': 'video/3gpp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  amr: 'audio/amr',
  csv: 'text/csv',
  txt: 'text/plain',
  vcf: 'text/vcard',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type FileType = keyof typeof FILE_TYPES;
export type ContentType = (typeof FILE_TYPES)[FileType];

/** Other names of the same types: a file may keep the one it came with. */
const ALSO: Readonly<Record<string, FileType>> = {
  jpeg: 'jpg',
  jpe: 'jpg',
  oga: 'ogg',
  opus: 'ogg',
  m4v: 'mp4',
  text: 'txt',
  heif: 'heic',
  vcard: 'vcf',
};

/** The type that an extension stands for, if it is one that is taken. */
export const typeOfExtension = (extension: string): FileType | undefined =>
  Object.hasOwn(FILE_TYPES, extension) ? (extension as FileType) : ALSO[extension];

/** How people call the types, for sentences. */
export const TYPES_IN_WORDS =
  'JPEG, PNG, GIF, WebP, HEIC, PDF, Word (DOCX), MP4, MOV, 3GP, MP3, M4A, OGG, AMR, CSV, TXT, vCard';

/**
 * For a file field: what phones offer to choose from. HEIC is left out on purpose, so that an iPhone hands
 * its photos over as JPEG, which every desk can show; who sends one all the same is taken.
 */
export const ACCEPTED_BY_FORM = [
  ...Object.values(FILE_TYPES).filter(type => type !== FILE_TYPES.heic),
  ...['.jpg', '.jpeg', '.csv', '.txt', '.amr', '.ogg', '.vcf', '.docx'],
].join(',');
