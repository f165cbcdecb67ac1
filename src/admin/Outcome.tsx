'use client'

/** What came of a delivery that was tried just now. */
export interface Tried {
  status: 'delivered' | 'failed' | 'gave-up' | 'overtaken'
  answer: string
}

export function Outcome({ tried }: { tried: Tried | undefined }) {
  if (!tried) return null
  const { status, answer } = tried
  return status === 'delivered' ? (
    <p role="status">Delivered. {answer}.</p>
  ) : (
    <p className="refused" role="alert">
      Not delivered. {answer.replace(/\.?$/, '.')}
      {status === 'failed' && ' It is tried again before long.'}
    </p>
  )
}
