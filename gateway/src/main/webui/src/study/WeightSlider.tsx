import { Badge, Group, Slider, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RankingResult } from '../api/types'
import { localeOf } from '../i18n'
import { pieceAt, turns } from './weights'

interface WeightSliderProps {
  source: RankingResult['sources'][number]
  first: string[]
  name: (code: string) => string
}

/** What the order would be if one source counted more or less, the others keeping their proportions; every turn is marked. */
export function WeightSlider({ source, first, name }: WeightSliderProps) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(localeOf(i18n.language), { style: 'percent', maximumFractionDigits: 1 })
  const [weight, setWeight] = useState(source.weight)
  const order = pieceAt(source.pieces, weight)?.order ?? first
  const isSame = order.join() === first.join()
  const label = t(`study.source.${source.source}`)
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h4">
          {label}
        </Title>
        <Text className="numeric">{percent.format(weight)}</Text>
      </Group>
      <Slider min={0} max={1} step={0.005} label={null} thumbLabel={t('study.weight-of', { source: label })} value={weight} onChange={setWeight} marks={turns(source.pieces).map(({ from }) => ({ value: from }))} />
      <Text size="sm" c="dimmed">
        {source.stableFrom === null || source.stableTo === null ? t('study.never-best') : t('study.stable', { from: source.stableFrom, to: source.stableTo })}
      </Text>
      <Stack component="ol" gap={2} m={0} pl="lg" aria-live="polite">
        {order.map((code) => (
          <li key={code}>{name(code)}</li>
        ))}
      </Stack>
      <Group>
        <Badge color={isSame ? 'pine' : 'sign'}>{t(isSame ? 'study.same-order' : 'study.other-order')}</Badge>
      </Group>
    </Stack>
  )
}
