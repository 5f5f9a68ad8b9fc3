import { Badge, Group, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SectorGroupView } from '../api/types'
import { Panel } from '../design/Panel'
import { usePeople } from '../people/usePeople'

/** Who belongs to a sector group, for those who do. */
export function GroupPeople({ group }: { group: SectorGroupView }) {
  const { t } = useTranslation()
  const { names } = usePeople(group.memberIds)
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('registry.group-people')}
      </Title>
      <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {group.memberIds.map((id) => (
          <Group component="li" key={id} gap="xs">
            {names(id)}
            {group.chairIds.includes(id) && <Badge>{t('registry.chair')}</Badge>}
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}
