import type { Field, NumberFieldSingleValidation, RowField } from 'payload'
import { number } from 'payload/shared'
import { LONGEST_VIDEO } from './longest'

const whole: NumberFieldSingleValidation = (value, options) =>
  typeof value === 'number' && !Number.isInteger(value)
    ? 'Write whole seconds: 9 min 16 s is 556.'
    : number(value, options)

const afterStart: NumberFieldSingleValidation = (value, options) => {
  const { start } = options.siblingData as { start?: number | null }
  return typeof value === 'number' && value <= (start ?? 0)
    ? 'The excerpt ends before it begins. Write a second after the one at which it begins, or leave this empty.'
    : whole(value, options)
}

const SECONDS = { type: 'number', min: 0, max: LONGEST_VIDEO } as const satisfies Partial<Field>

/** The part of the recording that readers are shown. */
export const excerptFields: RowField = {
  type: 'row',
  fields: [
    {
      ...SECONDS,
      name: 'start',
      label: 'Begins at (seconds)',
      validate: whole,
      admin: {
        description:
          'Only for an excerpt: 9 min 16 s is 556. Read from the address where it says so; write 0 to begin at the beginning all the same.',
      },
    },
    {
      ...SECONDS,
      name: 'end',
      label: 'Ends at (seconds)',
      validate: afterStart,
      admin: { description: 'Only for an excerpt that ends before the recording does.' },
    },
  ],
}
