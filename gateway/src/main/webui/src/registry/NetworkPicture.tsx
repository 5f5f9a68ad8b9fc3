import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CooperationMap } from '../api/types'
import { letters } from '../people/letters'
import { onTheWay } from './compass'
import { layout } from './layout'
import classes from './NetworkPicture.module.css'

const [WIDTH, HEIGHT, EDGE] = [1000, 620, 100]
/** Names stand below. */
const [TOP, BOTTOM] = [30, 75]
/** Beyond, names would lie on names: the table has them. */
const NAMED = 40
/** Beyond, a picture says nothing any more; whoever has a tie comes first. */
const DRAWN = 300
const LINE = 22
/** What a finger hits, also where the picture is narrow. */
const HAND = 22

/** A name in at most two lines. */
function lines(name: string): string[] {
  const all = letters(name)
  if (all.length <= LINE) return [name]
  const cut = all.lastIndexOf(' ', LINE)
  const [first, rest] = cut > 0 ? [all.slice(0, cut), all.slice(cut + 1)] : [all.slice(0, LINE), all.slice(LINE)]
  return [first.join(''), rest.length > LINE ? `${rest.slice(0, LINE - 1).join('')}…` : rest.join('')]
}

/** The network as a picture: one stop of the tab key, then arrows from cluster to cluster. The table beside it says the same to who cannot see it. */
export function NetworkPicture({ map }: { map: CooperationMap }) {
  const { t } = useTranslation()
  const shown = useMemo(() => map.clusters.toSorted((a, b) => b.partners - a.partners).slice(0, DRAWN), [map])
  const { points, ties } = useMemo(() => {
    const place = new Map(shown.map(({ id }, at) => [id, at]))
    const drawn = map.ties.flatMap(({ oneId, otherId, count }) => {
      const [one, other] = [place.get(oneId), place.get(otherId)]
      return one === undefined || other === undefined ? [] : [{ one, other, count }]
    })
    const unit = layout(shown.length, drawn.map(({ one, other }) => [one, other] as const))
    return { ties: drawn, points: unit.map(({ x, y }) => ({ x: EDGE + x * (WIDTH - 2 * EDGE), y: TOP + y * (HEIGHT - TOP - BOTTOM) })) }
  }, [map, shown])
  const nodes = useRef<(SVGGElement | null)[]>([])
  const [at, setAt] = useState(0)
  const current = Math.min(at, shown.length - 1)
  if (shown.length === 0) return null
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a phone it is pushed sideways, with the keyboard too
    <div className={classes.scroll} role="region" aria-label={t('registry.map')} tabIndex={0}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('registry.picture', { clusters: map.clusters.length, ties: map.ties.length })} className={classes.picture}>
        {ties.map(({ one, other, count }) => (
          <line key={`${one}-${other}`} x1={points[one]?.x} y1={points[one]?.y} x2={points[other]?.x} y2={points[other]?.y} className={classes.tie} strokeWidth={Math.min(8, 2 + count)} />
        ))}
        {shown.map((cluster, node) => (
          <g
            key={cluster.id}
            ref={(drawn) => {
              nodes.current[node] = drawn
            }}
            transform={`translate(${points[node]?.x ?? 0} ${points[node]?.y ?? 0})`}
          >
            <Link
              to={`/clusters/${cluster.id}`}
              className={classes.node}
              tabIndex={node === current ? 0 : -1}
              aria-label={shown.length <= NAMED ? undefined : cluster.name}
              onFocus={() => setAt(node)}
              onKeyDown={(press) => {
                const next = onTheWay(points, node, press.key)
                if (next === node) return
                press.preventDefault()
                nodes.current[next]?.querySelector('a')?.focus()
              }}
            >
              <circle r={HAND} className={classes.hand} />
              <circle r={cluster.partners > 0 ? 15 : 9} className={cluster.partners > 0 ? classes.tied : classes.alone} />
              {shown.length <= NAMED &&
                lines(cluster.name).map((line, row) => (
                  <text key={row} y={(cluster.partners > 0 ? 34 : 28) + row * 18} className={classes.name}>
                    {line}{' '}
                  </text>
                ))}
            </Link>
          </g>
        ))}
      </svg>
    </div>
  )
}
