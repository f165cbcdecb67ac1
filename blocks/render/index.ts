export { renderHtml } from './html'
export { renderMarkdown } from './markdown'
export { renderText } from './text'
