import type { Icon } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import classes from './Tabs.module.css'

export interface TabLink {
  to: string
  label: string
  icon: Icon
  /** Things waiting behind the tab; spoken with their meaning. */
  waiting?: { count: number; meaning: string }
  end?: boolean
}

/** Under a thumb, on the narrowest phone. */
const FIT = 5

/** On a phone the row is longer than the screen: the current tab must not be outside it. */
function showCurrent(link: HTMLAnchorElement | null) {
  const list = link?.closest('ul')
  if (link?.ariaCurrent === 'page' && list) list.scrollLeft = link.offsetLeft - list.clientWidth / 2 + link.clientWidth / 2
}

/** A row under the band on a desk; where `bottom`, a bar under the thumb on a phone. */
export function Tabs({ label, links, bottom = false }: { label: string; links: TabLink[]; bottom?: boolean }) {
  return (
    <nav aria-label={label} className={bottom ? `${classes.tabs} ${classes.bottom}` : classes.tabs}>
      <ul className={classes.list} data-scrolls={!bottom || links.length > FIT || undefined}>
        {links.map(({ to, label: text, icon: TabIcon, waiting, end }) => (
          <li key={to}>
            <NavLink to={to} end={end} className={classes.link} ref={showCurrent}>
              <span className={classes.icon}>
                <TabIcon size={22} stroke={1.8} aria-hidden />
                {waiting && waiting.count > 0 && (
                  <span className={classes.waiting}>
                    <span aria-hidden>{waiting.count}</span>
                    <span className={classes.spoken}>{waiting.meaning}</span>
                  </span>
                )}
              </span>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
