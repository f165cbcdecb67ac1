import type { ErrorDocument } from '../../contract'
import { defineEndpoint } from '../endpoint'
import { oneOf } from '../parameters'
import { PROBLEMS, type ProblemCode } from '../problems'
import { many, one } from '../returns'
import { LONG } from './policy'

const CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]
const explain = (code: ProblemCode): ErrorDocument => ({ code, ...PROBLEMS[code] })

export const errors = defineEndpoint({
  path: '/v1/errors',
  operationId: 'listErrors',
  tag: 'Contract',
  summary: 'The ways in which a request can fail',
  returns: many('ErrorDocument'),
  params: {},
  query: {},
  load: () => CODES,
  present: (codes) => ({ data: codes.map(explain), release: 0, keys: [] }),
  cache: LONG,
})

export const error = defineEndpoint({
  path: '/v1/errors/:code',
  operationId: 'getError',
  tag: 'Contract',
  summary: 'What a code of a problem document means',
  returns: one('ErrorDocument'),
  params: { code: oneOf(CODES).meta({ description: 'The code of a problem document.' }) },
  query: {},
  load: (_catalogue, { params }) => params.code,
  present: (code) => ({ data: explain(code), release: 0, keys: [] }),
  cache: LONG,
})
