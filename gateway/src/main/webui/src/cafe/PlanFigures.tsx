import { List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CafePlanView } from '../api/types'

/** How the service names a plan that was changed while people went by it. */
const LATE = 'late change'

const percent = (share: number) => Math.floor(100 * share)

/** How good the plan is, in words to repeat to those who sit in it. */
export function PlanFigures({ plan, themed = false }: { plan: CafePlanView; themed?: boolean }) {
  const { t } = useTranslation()
  const { figures } = plan
  const { repeats, repeatsBound, optimal, regionShare, kindShare, themesReached, themesBound, mostMeetings } = figures
  const themesFirst = themed && themesReached === themesBound
  return (
    <Stack gap={4}>
      <Title order={3} size="h4">
        {repeats === 0 ? t('cafe.nobody-twice') : t('cafe.repeats', { count: repeats })}
      </Title>
      <List size="sm">
        {repeats > 0 && optimal === true && <List.Item>{themesFirst ? t('cafe.least-repeats-beside-themes') : t('cafe.least-repeats')}</List.Item>}
        {repeats > 0 && optimal === false && (
          <List.Item>
            {themesFirst ? t('cafe.repeats-bound-beside-themes', { bound: repeatsBound ?? 0 }) : t('cafe.repeats-bound', { bound: repeatsBound ?? 0 })}
          </List.Item>
        )}
        {repeats > 0 && <List.Item>{t('cafe.most-meetings', { count: mostMeetings })}</List.Item>}
        {regionShare !== null && <List.Item>{t('cafe.regions', { percent: percent(regionShare) })}</List.Item>}
        {kindShare !== null && <List.Item>{t('cafe.kinds', { percent: percent(kindShare) })}</List.Item>}
        {themesBound !== null && <List.Item>{t('cafe.themes-reached', { reached: themesReached, bound: themesBound })}</List.Item>}
        {themesFirst && repeats > 0 && <List.Item>{t('cafe.themes-first')}</List.Item>}
        {plan.method === LATE && repeatsBound !== null && <List.Item>{t('cafe.bounds-rest')}</List.Item>}
        {figures.unmetWishes > 0 && <List.Item>{t('cafe.unmet', { count: figures.unmetWishes })}</List.Item>}
        {plan.newBadgeGuestIds.length > 0 && <List.Item>{t('cafe.new-badges', { count: plan.newBadgeGuestIds.length, least: plan.leastNewBadges })}</List.Item>}
      </List>
      <Text size="sm" c="dimmed" className="numeric">
        {t('cafe.plan-number', { number: plan.number, seed: String(plan.seed) })}
      </Text>
    </Stack>
  )
}
