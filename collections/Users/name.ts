/** An account without a name is called by its e-mail address wherever it is named, to those who may read the account. */
import type { FieldHook, TextField } from 'payload'

const orAddress: FieldHook = ({ value, siblingData }) => value || siblingData.email

/** The address is not kept as a name, since it may change. */
const exceptAddress: FieldHook = ({ value, siblingData, originalDoc }) =>
  [siblingData.email, originalDoc?.email].includes(value) ? null : value

export const nameField: TextField = {
  name: 'name',
  type: 'text',
  index: true,
  label: 'Name',
  hooks: { beforeChange: [exceptAddress], afterRead: [orAddress] },
}
