import { speakAlso, type Texts } from '../i18n'

const TEXTS = import.meta.glob<Partial<Texts>>('../i18n/*/texts.json', { query: '?part=privacy', import: 'default' })

/** What the screen says on which one takes what is kept of one, or has it erased. */
export const words = () => speakAlso('privacy', Object.fromEntries(Object.entries(TEXTS).map(([path, read]) => [path.replace('../i18n/', './'), read])))
