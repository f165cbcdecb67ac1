import type { TextField } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'

const VERSIONS = ['4.0', '3.0', '2.5', '2.0', '1.0']
const TERMS = ['BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND']
const OTHERS: Record<string, string> = {
  'CC0-1.0': 'CC0 1.0 (public domain)',
  'LicenseRef-public-domain': 'Public domain',
  'LicenseRef-all-rights-reserved': 'All rights reserved',
  'Apache-2.0': 'Apache 2.0',
  'GFDL-1.3-or-later': 'GNU FDL 1.3 or later',
  'GPL-3.0-or-later': 'GNU GPL 3.0 or later',
  MIT: 'MIT',
  'MPL-2.0': 'MPL 2.0',
  'ODbL-1.0': 'ODbL 1.0',
}

/** SPDX identifiers of the licences that learning material comes under, most usual first. */
export const LICENSES: { value: string; label: string }[] = [
  ...VERSIONS.slice(0, 1).flatMap(creativeCommons),
  ...Object.entries(OTHERS).map(([value, label]) => ({ value, label })),
  ...VERSIONS.slice(1).flatMap(creativeCommons),
]

function creativeCommons(version: string) {
  return TERMS.map((terms) => ({
    value: `CC-${terms}-${version}`,
    label: `CC ${terms} ${version}`,
  }))
}

const OWN = /^LicenseRef-[\w.-]+$/

export const licenseField: TextField = {
  name: 'license',
  type: 'text',
  index: true,
  label: 'Licence',
  validate: (value: string | null | undefined) =>
    !value || OWN.test(value) || LICENSES.some((license) => license.value === value)
      ? true
      : `Choose a licence from the list, or write LicenseRef- and a name for one that is not in it.`,
  admin: {
    position: 'sidebar',
    description: 'Under which others may use this. Leave empty to use the licence of the course.',
    components: {
      Field: { path: `${COMPONENTS}#LicenseField`, clientProps: { options: LICENSES } },
    },
  },
}
