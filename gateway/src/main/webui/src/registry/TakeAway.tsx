import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { organises, useSession } from '../session/useSession'

const FORMATS = ['CSV', 'XLSX', 'JSONLD', 'VCARD'] as const

/** What was found as a file, and for organisers the way back. */
export function TakeAway({ question }: { question: object }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const asked = new URLSearchParams(Object.entries(question).filter(([, value]) => value) as [string, string][])
  return (
    <Group gap="xs" mt="lg">
      {FORMATS.map((format) => (
        <Button key={format} component="a" variant="default" size="xs" h={32} href={`/api/registry/exports/organisations?format=${format}&${asked.toString()}`} download>
          {t(`registry.export.${format}`)}
        </Button>
      ))}
      {organises(session) && (
        <Button component={Link} variant="default" size="xs" h={32} to="/organisations/import">
          {t('registry.import')}
        </Button>
      )}
    </Group>
  )
}
