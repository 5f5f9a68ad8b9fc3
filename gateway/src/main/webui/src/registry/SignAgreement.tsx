import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { problemText } from '../api/problemText'
import type { AgreementView } from '../api/types'
import { useEdited } from '../draft/useEdited'
import { touchedByAlliance } from './allianceQueries'
import classes from './SignAgreement.module.css'

interface SignAgreementProps {
  allianceId: string
  agreement: AgreementView
  clusterId: string
  name: string
}

/** Made of few parts: whoever signs reads no more than whoever reads. What was read goes along with the signature: another text is refused. */
export function SignAgreement({ allianceId, agreement, clusterId, name }: SignAgreementProps) {
  const { t, i18n } = useTranslation()
  const editing = useEdited(`mandate.${agreement.id}.${clusterId}`, { mandate: '' })
  const { mandate } = editing.value
  const [agrees, setAgrees] = useState(false)
  const [asked, setAsked] = useState(false)
  const wrong = useId()
  const isMissing = asked && !agrees
  const statement = t('registry.i-sign', { cluster: name })
  const sign = useCommand({
    run: (body: { clusterId: string; sha256: string; mandate: string; statement: string; language: string }, key) =>
      answerOf(api.POST('/api/registry/alliances/{id}/agreements/{agreementId}/signatures', { params: { path: { id: allianceId, agreementId: agreement.id }, header: idempotent(key) }, body })),
    refreshes: touchedByAlliance,
    notifyProblem: false,
    said: t('registry.signed'),
    onDone: (_, sent) => void editing.done({ mandate: sent.mandate }),
  })
  return (
    <form
      className={classes.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        setAsked(true)
        if (agrees) sign.mutate({ clusterId, sha256: agreement.sha256, mandate, statement, language: i18n.language })
      }}
    >
      <Stack gap="sm">
        <Title order={3}>{t('registry.sign-for', { cluster: name })}</Title>
        <TextInput label={t('registry.mandate')} description={t('registry.mandate-hint')} required maxLength={200} value={mandate} onChange={({ currentTarget }) => editing.put({ mandate: currentTarget.value })} />
        <label className={classes.agree}>
          <input type="checkbox" checked={agrees} onChange={({ currentTarget }) => setAgrees(currentTarget.checked)} aria-invalid={isMissing} aria-describedby={isMissing ? wrong : undefined} />
          <span>{statement}</span>
        </label>
        {isMissing && (
          <Text id={wrong} c="var(--mantine-color-error)" role="alert">
            {t('registry.must-agree')}
          </Text>
        )}
        {sign.error && (
          <Text c="var(--mantine-color-error)" role="alert">
            {problemText(t, sign.error)}
          </Text>
        )}
        <Button type="submit" size="md" loading={sign.isPending}>
          {t('registry.sign')}
        </Button>
      </Stack>
    </form>
  )
}
