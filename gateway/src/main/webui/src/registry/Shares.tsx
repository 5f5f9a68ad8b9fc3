import { useId } from 'react'
import type { FacetCount } from '../api/types'
import { Panel } from '../design/Panel'
import classes from './Shares.module.css'

const SHOWN = 5

/** What something consists of, as bars; the numbers stand beside them. */
export function Shares({ title, counts, name = ({ label }) => label }: { title: string; counts: FacetCount[]; name?: (count: FacetCount) => string }) {
  const id = useId()
  const most = Math.max(1, ...counts.map(({ count }) => count))
  if (counts.length === 0) return null
  return (
    <Panel component="section" labelledBy={id}>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      <ul className={classes.list}>
        {counts.slice(0, SHOWN).map((one) => (
          <li key={one.value}>
            <span className={classes.line}>
              <span>{name(one)}</span>
              <span className={classes.count}>{one.count}</span>
            </span>
            <span aria-hidden className={classes.bar} style={{ width: `${(100 * one.count) / most}%` }} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
