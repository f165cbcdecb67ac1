/** The sample courses, exported and imported into an empty database. */
import { describe, expect, it } from '@jest/globals'
import { imported, roundTrip } from './roundTrip'

describe.each(['welcoming-newcomers', 'quiet-spaces'])('%s', (name) => {
  it('is delivered as before, with the same public ids', async () => {
    const { before, after, report, rules } = await roundTrip(imported(`seed/content/${name}`))
    expect(report).toMatchObject({ course: name, lost: [], outside: [] })
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort())
    expect(after).toEqual(before)
    expect(rules).not.toContain('unaccounted')
  })
})
