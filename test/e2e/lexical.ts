/** Bodies as the admin's own API takes them. */

const element = (type: string, fields: object) => ({ type, version: 1, ...fields })

export const rootOf = (...children: object[]) => ({
  root: element('root', { format: '', indent: 0, direction: 'ltr', children }),
})

export const paragraph = (text: string) =>
  element('paragraph', {
    ...{ format: '', indent: 0, direction: 'ltr', textFormat: 0 },
    children: [element('text', { text, format: 0, mode: 'normal', detail: 0, style: '' })],
  })

/** @param id 24 hexadecimal digits */
export const block = (id: string, blockType: string, fields: object) => ({
  ...{ type: 'block', version: 2, format: '' },
  fields: { id, blockName: '', blockType, ...fields },
})
