'use client'
import { Refused } from './Refused'
import { useDeed } from './useDeed'

interface Props {
  /** Of what is moved. */
  name: string
  address: string
  isFirst: boolean
  isLast: boolean
  onMoved: () => void
}

/** Changes places with the neighbour, for readers at once. */
export function MoveButtons({ name, address, isFirst, isLast, onMoved }: Props) {
  const { refusal, isBusy, act } = useDeed(address, { done: onMoved })
  const button = (to: 'up' | 'down', isAtEnd: boolean) => (
    <button
      type="button"
      className="outline__move"
      aria-label={`Move ${name} ${to}`}
      aria-disabled={isAtEnd || isBusy}
      onClick={() => {
        if (!isAtEnd) void act({ to })
      }}
    >
      {to === 'up' ? '↑' : '↓'}
    </button>
  )
  return (
    <>
      {button('up', isFirst)}
      {button('down', isLast)}
      <Refused refusal={refusal} />
    </>
  )
}
