/** What a file is, as far as its name and its content must agree on it. */
export type Kind = 'picture' | 'document' | 'recording' | 'pdf' | 'text'

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['picture', /^image\//],
  ['pdf', /^application\/pdf$/],
  ['text', /^text\/(plain|csv|calendar)$/],
  ['recording', /^(audio|video)\//],
  // Files of Office and e-books are archives or containers, and are known as such where nothing more is found in them.
  [
    'document',
    /^application\/(rtf|msword|vnd\.ms-(excel|powerpoint)|x-cfb|vnd\.openxmlformats-officedocument\..*|vnd\.oasis\.opendocument\..*|epub\+zip|zip)$/,
  ],
]

/** Undefined where nothing is known of a type. */
export const kindOf = (type: string): Kind | undefined =>
  KINDS.find(([, types]) => types.test(type))?.[0]

/** Whether a browser can show it as an image. */
export const isPictureType = (type: string): boolean => kindOf(type) === 'picture'

const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])]

/** Text of any encoding: only in UTF-16, which begins with a mark, are there bytes of zero. */
export const isText = (bytes: Buffer): boolean =>
  !bytes.includes(0) || UTF16.some((mark) => bytes.subarray(0, 2).equals(mark))
