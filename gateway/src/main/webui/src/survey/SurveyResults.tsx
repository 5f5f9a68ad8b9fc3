import { Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StudyView, SurveyQuestion, SurveyResultsView, SurveyView } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { WideTable } from '../design/WideTable'
import { localeOf } from '../i18n'
import { useSurveyResults } from './surveyQueries'
import { useSurveyText } from './useSurveyText'

type Rate = SurveyResultsView['rates'][number]
type Told = SurveyResultsView['questions'][number]

/** Of all, of a group, or of a region. */
function useWho(study: StudyView): (row: { group: string | null; nuts: string | null }) => string {
  const { t } = useTranslation()
  const regions = new Map(study.regions.map(({ nuts, title }) => [nuts, title]))
  return ({ group, nuts }) => group ?? (nuts ? (regions.get(nuts) ?? nuts) : t('surveys.everybody'))
}

function Rates({ study, rates }: { study: StudyView; rates: Rate[] }) {
  const { t, i18n } = useTranslation()
  const who = useWho(study)
  const percent = new Intl.NumberFormat(localeOf(i18n.language), { style: 'percent', maximumFractionDigits: 1 })
  const share = (rate: number | null) => (rate === null ? '–' : percent.format(rate))
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {t('surveys.rates')}
      </Title>
      <Text c="dimmed">{t('surveys.rates-hint')}</Text>
      <WideTable label={t('surveys.rates')} minWidth={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('surveys.of-whom')}</Table.Th>
            <Table.Th>{t('surveys.asked')}</Table.Th>
            <Table.Th>{t('surveys.participation.COMPLETE')}</Table.Th>
            <Table.Th>{t('surveys.participation.PARTIAL')}</Table.Th>
            <Table.Th>{t('surveys.participation.REFUSED')}</Table.Th>
            <Table.Th>RR1</Table.Th>
            <Table.Th>RR2</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rates.map((one) => (
            <Table.Tr key={`${one.group} ${one.nuts}`}>
              <Table.Th scope="row">{who(one)}</Table.Th>
              {[one.asked, one.complete, one.partial, one.refused].map((number, at) => (
                <Table.Td key={at} className="numeric">
                  {number}
                </Table.Td>
              ))}
              <Table.Td className="numeric">{share(one.rr1)}</Table.Td>
              <Table.Td className="numeric">{share(one.rr2)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  )
}

function Counts({ study, told, question }: { study: StudyView; told: Told; question: SurveyQuestion | undefined }) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const who = useWho(study)
  const title = question ? say(question.text) : told.question
  const valueOf = (value: string) => {
    if (value === 'NONE') return t('surveys.no-answer')
    const option = question?.options?.find(({ code }) => code === value)
    return option ? say(option.text) : value
  }
  const hidden = (
    <>
      <span aria-hidden>·</span>
      <Text span size="xs" c="dimmed">
        {' '}
        {t('surveys.hidden')}
      </Text>
    </>
  )
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {title}
      </Title>
      {told.told ? (
        <>
          {told.kind === 'RANKING' && <Text c="dimmed">{t('surveys.ranked-best')}</Text>}
          <WideTable label={title} minWidth={200 + told.values.length * 100}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('surveys.of-whom')}</Table.Th>
                {told.values.map((value) => (
                  <Table.Th key={value}>{valueOf(value)}</Table.Th>
                ))}
                <Table.Th>{t('surveys.total')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {told.rows.map((row) => (
                <Table.Tr key={`${row.group} ${row.nuts}`}>
                  <Table.Th scope="row">{who(row)}</Table.Th>
                  {row.counts.map(({ value, count }) => (
                    <Table.Td key={value} className="numeric">
                      {count ?? hidden}
                    </Table.Td>
                  ))}
                  <Table.Td className="numeric">{row.total ?? hidden}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        </>
      ) : (
        <Text c="dimmed">{told.kind === 'TEXT' ? t('surveys.words-untold') : t('surveys.untold')}</Text>
      )}
    </Stack>
  )
}

/** How many answered, and what, as far as it tells of nobody. */
export function SurveyResults({ study, survey }: { study: StudyView; survey: SurveyView }) {
  const { t } = useTranslation()
  const results = useSurveyResults(study.id, survey.id)
  return (
    <Panel component="section" p="lg">
      <Loaded query={results}>
        {({ rates, questions }) => (
          <Stack gap="lg">
            <Rates study={study} rates={rates} />
            {survey.state === 'CLOSED' ? (
              <>
                <div>
                  <Title order={2} size="h3">
                    {t('surveys.results')}
                  </Title>
                  <Text c="dimmed">{t('surveys.results-hint')}</Text>
                </div>
                {questions.map((one) => (
                  <Counts key={one.question} study={study} told={one} question={survey.questionnaire.questions.find(({ code }) => code === one.question)} />
                ))}
              </>
            ) : (
              <Text c="dimmed">{t('surveys.results-later')}</Text>
            )}
          </Stack>
        )}
      </Loaded>
    </Panel>
  )
}
