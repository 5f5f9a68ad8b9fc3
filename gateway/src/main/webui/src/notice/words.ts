import { speakAlso, type Texts } from '../i18n'

const TEXTS = import.meta.glob<Partial<Texts>>('../i18n/*/texts.json', { query: '?part=notices', import: 'default' })

/** What the notices's screens say, read with them: nobody else pays for knowing where it lies. */
export const words = () => speakAlso('notices', Object.fromEntries(Object.entries(TEXTS).map(([path, read]) => [path.replace('../i18n/', './'), read])))
