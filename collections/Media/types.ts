/**
 * What may be uploaded. Nothing here runs in the site that shows it, SVG aside, which `harmless` sees to. Checked
 * against the name and against the content, which names the older files of Office by what they are packed in.
 */
export const MIME_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/svg+xml',
  'application/pdf',
  'application/rtf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/x-cfb',
  'application/vnd.openxmlformats-officedocument.*',
  'application/vnd.oasis.opendocument.*',
  'application/epub+zip',
  'application/zip',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'video/mp4',
  'text/plain',
  'text/csv',
  'text/calendar',
]
