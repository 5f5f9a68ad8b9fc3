import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FacetCount, OrganisationView } from '../api/types'
import { Card } from './Card'
import { usePlace } from './usePlace'

export function OrganisationList({ all, regions }: { all: OrganisationView[]; regions: FacetCount[] | undefined }) {
  const { t } = useTranslation()
  const place = usePlace(regions)
  return (
    <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
      {all.map((one) => (
        <Card key={one.id} to={`/organisations/${one.id}`} name={one.name} line={[t(`people.organisation-kind.${one.kind}`), place(one)].filter(Boolean).join(' · ')} keywords={one.keywords} />
      ))}
    </SimpleGrid>
  )
}
