import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Finder.module.css'
import { SearchBox } from './SearchBox'

interface FinderProps {
  title: string
  hint: string
  search: { label: string; value: string; onAsk: (text: string) => void }
  /** How many choices are made beside the words. */
  chosen: number
  onClear: () => void
  /** In words, or nothing yet. */
  found: string | undefined
  facets: ReactNode
  children: ReactNode
}

/** A search with its facets: beside the list on a desk, behind a button on a phone. */
export function Finder({ title, hint, search, chosen, onClear, found, facets, children }: FinderProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <div>
          <Title>{title}</Title>
          <Text c="dimmed" maw={640}>
            {hint}
          </Text>
        </div>
        <SearchBox {...search} />
        <Group gap="sm">
          <Button hiddenFrom="sm" variant="default" size="md" aria-expanded={open} leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />} onClick={() => setOpen(!open)}>
            {chosen > 0 ? t('registry.narrow-chosen', { count: chosen }) : t('registry.narrow')}
          </Button>
          {chosen > 0 && (
            <Button variant="subtle" size="md" onClick={onClear}>
              {t('registry.clear')}
            </Button>
          )}
        </Group>
        {/* On a line of its own: whatever it says, nothing moves. */}
        <Text c="dimmed" role="status" className="numeric">
          {found ?? t('common.loading')}
        </Text>
      </Stack>
      <div className={classes.beside}>
        <aside aria-label={t('registry.narrow')} className={open ? classes.facets : `${classes.facets} ${classes.closed}`}>
          {facets}
        </aside>
        <div className={classes.list}>{children}</div>
      </div>
    </Stack>
  )
}
