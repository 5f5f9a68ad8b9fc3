import { speakAlso, type Texts } from '../i18n'

const TEXTS = import.meta.glob<Partial<Texts>>('../i18n/*/texts.json', { query: '?part=violation', import: 'default' })

/** What can be wrong with a field, read when something is. */
export const words = () => speakAlso('violation', Object.fromEntries(Object.entries(TEXTS).map(([path, read]) => [path.replace('../i18n/', './'), read])))
