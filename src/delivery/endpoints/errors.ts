import { defineEndpoint } from '../endpoint'
import { PROBLEMS, type ProblemCode } from '../problems'
import { LONG } from './policy'
import { z } from 'zod'

const CODES = Object.keys(PROBLEMS) as ProblemCode[]
const explain = (code: ProblemCode) => ({ code, ...PROBLEMS[code] })

export const errors = defineEndpoint({
  path: '/v1/errors',
  summary: 'The ways in which a request can fail',
  params: {},
  query: {},
  load: () => CODES,
  present: (codes) => ({ data: codes.map(explain), release: 0, keys: [] }),
  cache: LONG,
})

export const error = defineEndpoint({
  path: '/v1/errors/:code',
  summary: 'What a code of a problem document means',
  params: { code: z.string() },
  query: {},
  load: (_catalogue, { params }) => CODES.find((code) => code === params.code),
  present: (code) => ({ data: explain(code), release: 0, keys: [] }),
  cache: LONG,
})
