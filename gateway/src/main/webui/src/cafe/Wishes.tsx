import { ActionIcon, Badge, Button, Select, Stack, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CafeWish } from '../api/types'
import classes from './Cafe.module.css'
import { withWish, type Standing } from './wishStanding'

interface WishesProps {
  wishes: CafeWish[]
  people: { value: string; label: string }[]
  /** A guest's name. */
  name: (guestId: string) => string
  standing: (wish: CafeWish) => Standing
  /** Left out where wishes can only be looked at. */
  onChange?: (wishes: CafeWish[]) => void
  /** The café runs: they are for the rounds to come. */
  late?: boolean
}

const COLOURS: Record<Standing, string> = { KEPT: 'pine', MISSED: 'sign', REFUSED: 'red', NEW: 'gray' }

/** Who shall sit at one table at least once, and who never, with what the plan makes of it. */
export function Wishes({ wishes, people, name, standing, onChange, late = false }: WishesProps) {
  const { t } = useTranslation()
  const title = useId()
  const sentence = ({ oneGuestId, otherGuestId, together }: CafeWish) => t(together ? 'cafe.wish.together-of' : 'cafe.wish.apart-of', { one: name(oneGuestId), other: name(otherGuestId) })
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="h4" id={title}>
          {t('cafe.wish.title')}
        </Title>
        {onChange && (
          <Text size="sm" c="dimmed">
            {t(late ? 'cafe.wish.hint-late' : 'cafe.wish.hint')}
          </Text>
        )}
      </div>
      {onChange && <NewWish people={people} onAdd={(wish) => onChange(withWish(wishes, wish))} />}
      {wishes.length > 0 && (
        <ul className={classes.wishes} aria-labelledby={title}>
          {wishes.map((wish) => {
            const now = standing(wish)
            return (
              <li key={`${wish.oneGuestId} ${wish.otherGuestId}`} className={classes.wish}>
                <span>{sentence(wish)}</span>
                <Badge variant="light" color={COLOURS[now]} tt="none" fw={600}>
                  {t(`cafe.wish.standing.${now}`)}
                </Badge>
                {onChange && (
                  <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('cafe.wish.remove', { wish: sentence(wish) })} onClick={() => onChange(wishes.filter((one) => one !== wish))}>
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Stack>
  )
}

function NewWish({ people, onAdd }: { people: WishesProps['people']; onAdd: (wish: CafeWish) => void }) {
  const { t } = useTranslation()
  const [one, setOne] = useState<string | null>(null)
  const [other, setOther] = useState<string | null>(null)
  const [kind, setKind] = useState('TOGETHER')
  const add = () => {
    if (!one || !other) return
    onAdd({ oneGuestId: one, otherGuestId: other, together: kind === 'TOGETHER' })
    setOne(null)
    setOther(null)
  }
  const except = (id: string | null) => people.filter(({ value }) => value !== id)
  return (
    <form
      className={classes.newWish}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        add()
      }}
    >
      <Select label={t('cafe.wish.one')} searchable clearable data={except(other)} value={one} onChange={setOne} nothingFoundMessage={t('common.nothing-found')} />
      <Select
        label={t('cafe.wish.kind')}
        allowDeselect={false}
        data={[
          { value: 'TOGETHER', label: t('cafe.wish.together') },
          { value: 'APART', label: t('cafe.wish.apart') },
        ]}
        value={kind}
        onChange={(chosen) => setKind(chosen ?? kind)}
      />
      <Select label={t('cafe.wish.other')} searchable clearable data={except(one)} value={other} onChange={setOther} nothingFoundMessage={t('common.nothing-found')} />
      <Button type="submit" variant="light" disabled={!one || !other}>
        {t('cafe.wish.add')}
      </Button>
    </form>
  )
}
