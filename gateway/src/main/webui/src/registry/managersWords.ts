import { speakAlso, type Texts } from '../i18n'

const TEXTS = import.meta.glob<Partial<Texts>>('../i18n/*/texts.json', { query: '?part=managers', import: 'default' })

/** What the forms say of those who look after entries, clusters and groups, read with them. */
export const managersWords = () => speakAlso('managers', Object.fromEntries(Object.entries(TEXTS).map(([path, read]) => [path.replace('../i18n/', './'), read])))
