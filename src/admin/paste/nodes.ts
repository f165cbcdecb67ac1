import { $createBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getRoot,
  type CreateEditorArgs,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import type { PasteTarget } from './clean'

type Nodes = NonNullable<CreateEditorArgs['nodes']>

interface Place {
  editor: LexicalEditor
  target: PasteTarget
  /** Of the editors within blocks. */
  nodes: Nodes
}

/** The editor's nodes for cleaned HTML; quotes, tables and program text become blocks. */
export function $nodesOf(html: string, place: Place): LexicalNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.childNodes].flatMap((node) => {
    const block = node instanceof HTMLElement && place.target.blocks && blockOf(node, place)
    return block ? [$createBlockNode({ blockName: '', ...block })] : $imported([node], place.editor)
  })
}

function blockOf(element: HTMLElement, { target, nodes }: Place) {
  switch (element.tagName) {
    case 'BLOCKQUOTE':
      return { blockType: 'quote', body: stateOf([...element.childNodes], nodes) }
    case 'PRE':
      return { blockType: 'code', code: element.textContent }
    case 'TABLE':
      return target.grids ? undefined : tableOf(element, nodes)
    default:
      return undefined
  }
}

function tableOf(table: HTMLElement, nodes: Nodes) {
  const caption = table.querySelector('caption')
  caption?.remove()
  const content = stateOf([table], nodes)
  return { blockType: 'table', content, ...(caption && { caption: caption.textContent }) }
}

/** The content of an editor that is not there yet. */
function stateOf(dom: Node[], nodes: Nodes) {
  const editor = createHeadlessEditor({ nodes })
  editor.update(() => $getRoot().append(...$imported(dom, editor)), { discrete: true })
  return editor.getEditorState().toJSON()
}

function $imported(dom: Node[], editor: LexicalEditor): LexicalNode[] {
  const page = document.implementation.createHTMLDocument()
  page.body.append(...dom)
  return $generateNodesFromDOM(editor, page)
}
