import { speakAlso, type Texts } from '../i18n'

const TEXTS = import.meta.glob<Partial<Texts>>('../i18n/*/texts.json', { query: '?part=funding', import: 'default' })

/** What the screens of vouchers say, read with them. */
export const words = () => speakAlso('funding', Object.fromEntries(Object.entries(TEXTS).map(([path, read]) => [path.replace('../i18n/', './'), read])))
