import { Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RankingResult, StudyView } from '../api/types'
import { localeOf } from '../i18n'

const NAMED = 3

/** Who sees it otherwise, how much, and on which pairs. */
export function Dissent({ study, result, name }: { study: StudyView; result: RankingResult; name: (code: string) => string }) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(localeOf(i18n.language), { style: 'percent', maximumFractionDigits: 0 })
  const pairs = (result.instruments.length * (result.instruments.length - 1)) / 2
  const region = new Map(study.regions.map(({ nuts, title }) => [nuts, title]))
  return (
    <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
      {result.dissent.map((one) => {
        const who = one.source ? t(`study.source.${one.source}`) : (region.get(one.nuts ?? '') ?? one.nuts ?? '')
        return (
          <li key={one.source ?? one.nuts}>
            <Text fw={600}>{who}</Text>
            <Text size="sm" c="dimmed" className="numeric">
              {t('study.other-pairs', { distance: one.distance, pairs, voters: one.voters })}
            </Text>
            <Progress value={(100 * one.distance) / pairs} color="sign" aria-label={who} />
            {one.opposed.slice(0, NAMED).map(({ first, second, share }) => (
              <Text key={`${first} ${second}`} size="sm">
                {t('study.opposed', { first: name(first), second: name(second), share: percent.format(share) })}
              </Text>
            ))}
            {one.opposed.length > NAMED && (
              <Text size="sm" c="dimmed">
                +{one.opposed.length - NAMED}
              </Text>
            )}
          </li>
        )
      })}
    </Stack>
  )
}
