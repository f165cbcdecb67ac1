'use client'
import {
  createClientFeature,
  getEnabledNodes,
  useEditorConfigContext,
} from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isSelectionCapturedInDecoratorInput,
  COMMAND_PRIORITY_LOW,
  isDOMNode,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type PasteCommandType,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { cleaned, type PasteTarget } from './clean'
import { $nodesOf } from './nodes'
import { noticeOf } from './notice'
import { TABLE_NODES } from './tableNodes'

/** Takes over what other programs put on the clipboard as what this editor would have written. */
export const PasteFeature = createClientFeature<PasteTarget>({
  plugins: [{ Component: PastePlugin, position: 'normal' }],
})

function PastePlugin({ clientProps: target }: { clientProps: PasteTarget }) {
  const [editor] = useLexicalComposerContext()
  const { editorConfig } = useEditorConfigContext()
  useEffect(() => {
    const enabled = getEnabledNodes({ editorConfig })
    const nodes = target.grids ? enabled : [...enabled, ...TABLE_NODES]
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const html = foreignHtml(event)
        const selection = $getSelection()
        if (html === undefined || selection === null) return false
        const { html: plain, pictures } = cleaned(html, target)
        const pasted = $nodesOf(plain, { editor, target, nodes })
        event.preventDefault()
        if (pictures > 0) toast.warning(noticeOf(pictures))
        const inserting = { nodes: pasted, selection }
        if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, inserting)) {
          selection.insertNodes(pasted)
        }
        return true
      },
      COMMAND_PRIORITY_LOW,
    )
  }, [editor, editorConfig, target])
  return null
}

/** HTML of another program; what an editor like this one has copied is taken over as it is. */
function foreignHtml(event: PasteCommandType): string | undefined {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null
  if (!data || data.getData('application/x-lexical-editor')) return undefined
  if (isDOMNode(event.target) && $isSelectionCapturedInDecoratorInput(event.target))
    return undefined
  const html = data.getData('text/html')
  // Safari repeats plain text as HTML.
  return html === '' || html === data.getData('text/plain') ? undefined : html
}
