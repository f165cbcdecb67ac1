'use client'
import { SelectInput, TextInput, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import type { ChangeEvent } from 'react'

interface License {
  value: string
  label: string
}

const OTHER: License = { value: 'LicenseRef-', label: 'Another licence…' }

/** A list of licences; for one that is not in it, a line to name it. */
export const LicenseField: TextFieldClientComponent = ({
  field,
  path: given,
  readOnly,
  ...rest
}) => {
  // Beside what Payload gives every field, our config gives this one its list.
  const { options } = rest as unknown as { options: License[] }
  const { path, value, setValue, showError, errorMessage } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const isOther = Boolean(value) && !options.some((option) => option.value === value)
  return (
    <>
      <SelectInput
        description={isOther ? undefined : (field.admin?.description as string)}
        label={field.label as string}
        name={field.name}
        onChange={(chosen) => setValue(single(chosen)?.value ?? null)}
        options={[...options, OTHER]}
        path={path}
        readOnly={readOnly}
        showError={showError && !isOther}
        value={isOther ? OTHER.value : (value ?? undefined)}
      />
      {isOther && (
        <TextInput
          description={`Begins with ${OTHER.value}`}
          label="Name of the licence"
          Error={showError ? <span className="field-error">{errorMessage}</span> : undefined}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setValue(event.target.value)}
          path={`${path}-other`}
          readOnly={readOnly}
          showError={showError}
          value={value ?? ''}
        />
      )}
    </>
  )
}

const single = (chosen: unknown) =>
  (Array.isArray(chosen) ? chosen[0] : chosen) as { value?: string } | null | undefined
