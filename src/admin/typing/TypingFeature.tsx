'use client'
import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { HISTORY_MERGE_TAG, type EditorState } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useFieldPath, useForm } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { contentOf } from './content'
import { hold } from './settle'

/** Hands over what was typed in a text as soon as it is asked for. Payload does so when the browser has nothing else to do. */
export const TypingFeature = createClientFeature({
  plugins: [{ Component: TextTyping, position: 'normal' }],
})

function TextTyping() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const path = useFieldPath() || fieldProps.path
  const { dispatchFields, getField, setModified } = useForm()
  const typed = useRef<EditorState>(undefined)

  useEffect(
    () =>
      editor.registerUpdateListener((update) => {
        const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = update
        const isChanged = dirtyElements.size > 0 || dirtyLeaves.size > 0
        // As Payload tells what somebody did from what the editor did when it was opened.
        if (!isChanged || tags.has(HISTORY_MERGE_TAG) || prevEditorState.isEmpty()) return
        typed.current = editorState
      }),
    [editor],
  )
  useEffect(
    () =>
      hold(() => {
        const value = typed.current?.toJSON()
        typed.current = undefined
        if (!value || contentOf(value) === contentOf(getField(path)?.value)) return false
        dispatchFields({ type: 'UPDATE', path, value })
        setModified(true)
        return true
      }),
    [dispatchFields, getField, path, setModified],
  )
  return null
}
