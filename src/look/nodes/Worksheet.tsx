import { writtenAddress } from '../../../blocks/render/safe'
import type { Worksheet as WorksheetNode } from '../../contract'
import { WorksheetIcon } from '../icons'
import type { ViewProps } from './page'

export function Worksheet({ node, page: { words } }: ViewProps<WorksheetNode>) {
  const href = writtenAddress(node.href)
  return (
    <div className="card worksheet">
      <span className="box">{node.number ?? <WorksheetIcon />}</span>
      <span>
        {node.title}
        <small>{words.worksheet(node.kind, endingOf(node.href))}</small>
      </span>
      {href !== undefined && (
        <a href={href}>
          {words.openWorksheet}
          <span className="hidden">: {node.title}</span>
        </a>
      )}
    </div>
  )
}

const endingOf = (href: string) => /\.([a-z]{3,4})(?:$|[?#])/i.exec(href)?.[1]
