import { useTranslation } from 'react-i18next'
import { FIELDS, type Field } from './peopleRows'

/** What the fields of a person are called on this screen. */
export function useFieldNames() {
  const { t } = useTranslation()
  const names: Record<Field, string> = {
    reference: t('managers.reference'),
    givenName: t('session.given-name'),
    familyName: t('session.family-name'),
    email: t('session.email'),
    organisation: t('people.organisation'),
  }
  return { called: (field: Field) => names[field], labels: Object.fromEntries(FIELDS.map((field) => [field, names[field]])) }
}
