'use client'
import {
  FieldDescription,
  FieldError,
  FieldLabel,
  ReactSelect,
  useField,
  type ReactSelectOption,
} from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** A list of licences, into which another can be typed. */
export const LicenseField: TextFieldClientComponent = ({ field, path: given, ...rest }) => {
  const { options } = rest as unknown as { options: (ReactSelectOption & { value: string })[] }
  const { path, value, setValue, showError } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const choose = (chosen: ReactSelectOption | ReactSelectOption[] | null) => {
    // What is typed comes as one more beside the one that is there.
    const one = Array.isArray(chosen) ? chosen.at(-1) : chosen
    setValue(typeof one?.value === 'string' ? one.value : null)
  }
  const known = options.find((option) => option.value === value)
  return (
    <div className={`field-type select ${showError ? 'error' : ''}`}>
      <FieldLabel label={field.label} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <ReactSelect
          isClearable
          isCreatable
          onChange={choose}
          options={options}
          showError={showError}
          value={value ? [known ?? { id: value, value, label: value }] : []}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
