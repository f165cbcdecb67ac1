import { writtenAddress } from '../../../blocks/render/safe'
import type { Worksheet as WorksheetNode } from '../../contract'
import { WorksheetIcon } from '../icons'

const DETAILS: Record<WorksheetNode['kind'], string> = {
  'google-doc': 'Worksheet, Google Doc. Make a copy and fill it in.',
  file: 'Worksheet, file to download.',
  link: 'Worksheet on another site.',
}

export function Worksheet({ node }: { node: WorksheetNode }) {
  const href = writtenAddress(node.href)
  return (
    <div className="card worksheet">
      <span className="box">{node.number ?? <WorksheetIcon />}</span>
      <span>
        {node.title}
        <small>{describe(node)}</small>
      </span>
      {href !== undefined && (
        <a href={href}>
          Open worksheet<span className="hidden">: {node.title}</span>
        </a>
      )}
    </div>
  )
}

function describe({ kind, href }: WorksheetNode): string {
  const [, extension] = /\.([a-z]{3,4})(?:$|[?#])/i.exec(href) ?? []
  return kind === 'file' && extension
    ? `Worksheet, ${extension.toUpperCase()} file to download.`
    : DETAILS[kind]
}
