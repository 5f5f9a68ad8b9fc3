import { useTranslation } from 'react-i18next'
import type { OrganisationKind } from '../api/types'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useCountry } from '../people/useCountry'
import { Endless } from './Endless'
import { Facet } from './Facet'
import { Finder } from './Finder'
import { OrganisationList } from './OrganisationList'
import { useOrganisationFacets, useOrganisations, type OrganisationQuestion } from './registryQueries'
import { TakeAway } from './TakeAway'
import { useQuestion } from './useQuestion'

const NAMES = ['q', 'kind', 'nace', 'country', 'nuts', 'cluster', 'keyword'] as const
const CHOICES = NAMES.filter((name) => name !== 'q')

export function OrganisationsPage() {
  const { t } = useTranslation()
  const [asked, ask] = useQuestion(NAMES)
  const question = asked as OrganisationQuestion
  const organisations = useOrganisations(question)
  const { data: facets } = useOrganisationFacets(question)
  const country = useCountry()
  useTitle(t('registry.organisations'))
  const count = organisations.data?.length
  const total = facets?.kinds.reduce((sum, one) => sum + one.count, 0)
  const found = count === undefined ? undefined : t('registry.found-organisations', { count: question.kind || total === undefined ? count : Math.max(count, total) })
  return (
    <Finder
      title={t('registry.organisations')}
      hint={t('registry.organisations-hint')}
      search={{ label: t('registry.search-organisations'), value: question.q ?? '', onAsk: (text) => ask('q', text) }}
      chosen={CHOICES.filter((name) => asked[name]).length}
      onClear={() => CHOICES.forEach((name) => ask(name, null))}
      found={found}
      facets={
        <>
          <Facet
            title={t('registry.kind')}
            counts={facets?.kinds ?? []}
            chosen={question.kind}
            onChoose={(value) => ask('kind', value)}
            name={({ value }) => t(`people.organisation-kind.${value as OrganisationKind}`)}
          />
          <Facet title={t('registry.sector')} counts={facets?.sectors ?? []} chosen={question.nace} onChoose={(value) => ask('nace', value)} />
          <Facet title={t('registry.country')} counts={facets?.countries ?? []} chosen={question.country} onChoose={(value) => ask('country', value)} name={({ value }) => country(value) ?? value} />
          <Facet title={t('registry.region')} counts={facets?.regions ?? []} chosen={question.nuts} onChoose={(value) => ask('nuts', value)} />
          <Facet title={t('registry.cluster')} counts={facets?.clusters ?? []} chosen={question.cluster} onChoose={(value) => ask('cluster', value)} />
        </>
      }
    >
      <Loaded query={organisations}>
        {(all) => (all.length === 0 ? <Empty title={t('common.nothing-found')}>{t('common.other-words')}</Empty> : <OrganisationList all={all} regions={facets?.regions} />)}
      </Loaded>
      <Endless of={organisations} />
      <TakeAway question={question} />
    </Finder>
  )
}
