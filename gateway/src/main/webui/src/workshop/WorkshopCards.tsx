import { SimpleGrid, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../registry/Card'
import { useDay } from '../registry/useDay'
import { useWorkshops } from './workshopQueries'

/** Workshops of a group that the reader has to do with; nothing where there is none. */
export function WorkshopCards({ group }: { group: string }) {
  const { t } = useTranslation()
  const day = useDay()
  const { data = [] } = useWorkshops({ group })
  if (data.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('registry.workshops')}</Title>
      <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
        {data.map((one) => (
          <Card key={one.id} to={`/workshops/${one.id}`} name={one.title} line={[day(one.heldOn), one.clusters.map(({ name }) => name).join(', ')].join(' · ')} keywords={[]} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}
