import type { CalloutKind } from '../model/kinds'

const at = (path: string) => <path d={path} />

/** One drawing a kind, on a grid of 20; stroked in the colour of the text around it. */
const DRAWINGS: Record<CalloutKind, React.ReactNode> = {
  objectives: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <circle cx="10" cy="10" r="3.2" />
    </>
  ),
  activity: at('M13.2 3.6l3.2 3.2L7 16.2l-4 .8.8-4zM11 5.8L14.2 9'),
  'case-study': at('M4 3.5h9l3 3v10H4zM7 9h6M7 12.5h6'),
  information: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      {at('M10 9.2v4.8M10 6.2v.2')}
    </>
  ),
  explanatory: at(
    'M4 4.5c2.5-1 4.5-.6 6 .8 1.5-1.4 3.5-1.8 6-.8v11c-2.5-1-4.5-.6-6 .8-1.5-1.4-3.5-1.8-6-.8zM10 5.3v11',
  ),
  tip: at('M7.2 14.5c0-2-2.2-3-2.2-6a5 5 0 0 1 10 0c0 3-2.2 4-2.2 6zM8 17.5h4'),
  reflection: at('M3 4h14v9.5H9l-4 3v-3H3z'),
  videos: at('M3 4.5h14v11H3zM8.5 7.5l4 2.5-4 2.5z'),
  summary: at(
    'M4 5l1.2 1.2L7.4 4M10 5.2h6M4 10l1.2 1.2L7.4 9M10 10.2h6M4 15l1.2 1.2 2.2-2.2M10 15.2h6',
  ),
  quote: at('M8 6c-2.7.6-4 2.4-4 5.2V14h4.2v-4.2H6M16 6c-2.7.6-4 2.4-4 5.2V14h4.2v-4.2H14'),
  other: at('M4 6h12M4 10h12M4 14h7'),
}

function Drawing({ children }: { children: React.ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export function KindIcon({ kind }: { kind: CalloutKind }) {
  return <Drawing>{DRAWINGS[kind]}</Drawing>
}

export function WorksheetIcon() {
  return <Drawing>{at('M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3')}</Drawing>
}

export function SearchIcon() {
  return (
    <Drawing>
      <circle cx="8.5" cy="8.5" r="5.5" />
      {at('M12.7 12.7L17 17')}
    </Drawing>
  )
}
