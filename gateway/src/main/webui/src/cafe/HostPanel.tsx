import { List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CafeHostingView } from '../api/types'
import { LongText } from '../design/LongText'
import { Panel } from '../design/Panel'
import { useParticipantNames } from '../people/useParticipantNames'

interface HostPanelProps {
  eventId: string
  hosting: CafeHostingView
  round: number
}

/** What a host needs at the table: the briefing, and who comes now. */
export function HostPanel({ eventId, hosting, round }: HostPanelProps) {
  const { t } = useTranslation()
  const { name } = useParticipantNames(eventId)
  const now = hosting.rounds.find(({ number }) => number === Math.max(1, round))
  return (
    <Panel component="section" p="lg">
      <Stack gap="xs">
        <Title order={2}>{t('cafe.your-table', { table: hosting.tableLabel })}</Title>
        {hosting.theme && <Text fw={600}>{hosting.theme}</Text>}
        {hosting.briefing && <LongText>{hosting.briefing}</LongText>}
        {now && now.participantIds.length > 0 && (
          <>
            <Text fw={600}>{t('cafe.who-comes', { round: now.number })}</Text>
            <List size="sm">
              {now.participantIds.map((id) => (
                <List.Item key={id}>{name(id)}</List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Panel>
  )
}
