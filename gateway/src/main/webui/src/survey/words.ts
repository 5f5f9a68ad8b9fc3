import { speakAlso, type Texts } from '../i18n'

const TEXTS = import.meta.glob<Partial<Texts>>('../i18n/*/texts.json', { query: '?part=survey', import: 'default' })

/** What is said where a survey is answered, read with it. */
export const words = () => speakAlso('survey', Object.fromEntries(Object.entries(TEXTS).map(([path, read]) => [path.replace('../i18n/', './'), read])))
