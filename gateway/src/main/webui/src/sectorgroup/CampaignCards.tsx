import { Badge, Group, SimpleGrid, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../api/types'
import { Card } from '../registry/Card'
import { useDay } from '../registry/useDay'
import { useCampaigns } from './groupQueries'

/** Whether a cluster of mine has not answered yet. */
export const waitsForAnswer = ({ mine, invitations }: CampaignView) => invitations.some(({ clusterId, answer }) => mine.includes(clusterId) && !answer)

/** Campaigns that the reader has to do with; nothing where there is none. */
export function CampaignCards({ of, waiting = false }: { of: { group?: string }; waiting?: boolean }) {
  const { t } = useTranslation()
  const day = useDay()
  const { data = [] } = useCampaigns(of)
  const shown = waiting ? data.filter(waitsForAnswer) : data
  if (shown.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('registry.campaigns')}</Title>
      <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
        {shown.map((one) => (
          <Card key={one.id} to={`/campaigns/${one.id}`} name={one.title} line={[one.groupName, t('registry.answer-by', { date: day(one.answerBy) })].join(' · ')} keywords={[]}>
            {waitsForAnswer(one) && (
              <Group mt="xs">
                <Badge color="sign">{t('registry.to-answer')}</Badge>
              </Group>
            )}
          </Card>
        ))}
      </SimpleGrid>
    </Stack>
  )
}
