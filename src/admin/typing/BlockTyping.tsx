'use client'
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNearestNodeFromDOMNode,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useForm, useFormModified } from '@payloadcms/ui'
import type { Data, FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'
import { contentOf } from './content'
import { hold } from './settle'

/**
 * Hands over what was typed in a block as soon as it is asked for. Payload does so only after the server has seen it, so
 * that a document which is saved in the meantime lacks the last words.
 */
export function BlockTyping() {
  const [editor] = useLexicalComposerContext()
  const place = useRef<HTMLSpanElement>(null)
  const { getFields } = useForm()
  const isModified = useFormModified()
  useEffect(() => {
    if (!isModified) return
    return hold(() => {
      let isNew = false
      editor.update(
        () => {
          const node = place.current && $getNearestNodeFromDOMNode(place.current)
          if (!$isBlockNode(node)) return
          const { id, blockType } = node.getFields()
          const fields = { ...valuesOf(getFields()), id, blockType }
          isNew = contentOf(fields) !== contentOf(node.getFields())
          if (isNew) node.setFields(fields as never, true)
        },
        { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
      )
      return isNew
    })
  }, [editor, getFields, isModified])
  return <span hidden ref={place} />
}

/** The form keeps the number of its rows as the value of a list. */
function valuesOf(fields: FormState): Data {
  const entries = Object.entries(fields).map(([path, field]) => [
    path,
    field.rows ? { ...field, disableFormData: true } : field,
  ])
  return reduceFieldsToValues(Object.fromEntries(entries) as FormState, true)
}
