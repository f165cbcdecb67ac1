import { describeLicense } from '../../../look/licenses'

interface FootProps {
  /** Path of this page's document in the delivery API; absent where that is not for everybody. */
  data?: string
  attribution?: string | null
  license?: string | null
}

export function Foot({ data, attribution, license }: FootProps) {
  return (
    <footer className="foot">
      <p>{[attribution, license && describeLicense(license).name].filter(Boolean).join('. ')}</p>
      {data && (
        <p className="no-print">
          <a href={data}>This page as data</a>
        </p>
      )}
    </footer>
  )
}
