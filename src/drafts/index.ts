export { compileDraft, type Asked, type Draft } from './compile'
export { LinkError, openLink, signLink, type DraftLink } from './link'
export type { Viewer } from './newest'
