import { Anchor, Badge, Container, Group } from '@mantine/core'
import { IconBooks, IconDirections, IconMug, IconListNumbers, IconMessageQuestion, IconMountain } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, useOutletContext, useParams } from 'react-router'
import type { StudyView } from '../api/types'
import { Loaded } from '../design/States'
import { Tabs } from '../design/Tabs'
import { useStudy } from './studyQueries'

/** The study that the screen belongs to. */
export const useThisStudy = () => useOutletContext<StudyView>()

function Inside({ study }: { study: StudyView }) {
  const { t } = useTranslation()
  const base = `/studies/${study.id}`
  const links = [
    { to: base, label: t('study.overview'), icon: IconMountain, end: true },
    { to: `${base}/projects`, label: t('study.projects'), icon: IconBooks },
    ...(study.mine.length > 0 ? [{ to: `${base}/surveys`, label: t('study.surveys'), icon: IconMessageQuestion }] : []),
    { to: `${base}/cafes`, label: t('study.cafes'), icon: IconMug },
    { to: `${base}/rankings`, label: t('study.rankings'), icon: IconListNumbers },
    { to: `${base}/recommendations`, label: t('study.recommendations'), icon: IconDirections },
  ]
  return (
    <>
      <Tabs label={study.title} links={links} bottom />
      <Container size="lg" px="md" pt="lg">
        <Group gap="xs" mb="sm">
          <Anchor component={Link} to="/studies">
            {t('study.studies')}
          </Anchor>
          {!study.open && <Badge color="gray">{t('study.not-public')}</Badge>}
        </Group>
        <Outlet context={study} />
      </Container>
    </>
  )
}

export function StudyLayout() {
  const { studyId = '' } = useParams()
  return <Loaded query={useStudy(studyId)}>{(view) => <Inside study={view} />}</Loaded>
}
