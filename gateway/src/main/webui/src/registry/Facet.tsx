import { UnstyledButton } from '@mantine/core'
import { IconCircleX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetCount } from '../api/types'
import classes from './Facet.module.css'

const AT_FIRST = 6

interface FacetProps {
  title: string
  counts: FacetCount[]
  chosen: string | undefined
  onChoose: (value: string | null) => void
  /** What a value is called, where the label of the registry is not in the reader's language. */
  name?: (count: FacetCount) => string
}

/** One way to narrow a search, with how many each choice would find. */
export function Facet({ title, counts, chosen, onChoose, name = ({ label }) => label }: FacetProps) {
  const { t } = useTranslation()
  const id = useId()
  const [all, setAll] = useState(false)
  if (counts.length === 0 && !chosen) return null
  // What is chosen stands first and never goes, even where nothing is found.
  const there = counts.find(({ value }) => value === chosen)
  const first = chosen ? [there ?? { value: chosen, label: chosen, count: 0 }] : []
  const others = counts.filter(({ value }) => value !== chosen)
  const shown = all ? others : others.slice(0, AT_FIRST)
  return (
    <section aria-labelledby={id} className={classes.facet}>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      <ul className={classes.values}>
        {[...first, ...shown].map((one) => (
          <li key={one.value}>
            <UnstyledButton className={classes.value} aria-pressed={one.value === chosen} onClick={() => onChoose(one.value === chosen ? null : one.value)}>
              <span className={classes.name}>{name(one)}</span>
              {one.value === chosen ? <IconCircleX size={16} aria-hidden /> : <span className={classes.count}>{one.count}</span>}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {others.length > AT_FIRST && (
        <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('registry.fewer') : t('registry.all-values', { count: others.length })}
        </UnstyledButton>
      )}
    </section>
  )
}
