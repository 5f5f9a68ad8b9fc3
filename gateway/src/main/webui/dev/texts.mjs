// A language is one file for people and two for the browser: who looks for partners does not read the words of the organiser's desk.
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Read with the desk and the cafés … */
const DESK = ['timetable', 'repair', 'cafe']
/** … but for these, which a participant's own screens say too. */
const FIRST = ['timetable.reason', 'cafe.cafes', 'cafe.seats-taken']

function divide(texts) {
  const first = Object.fromEntries(Object.entries(texts).filter(([key]) => !DESK.includes(key)))
  const desk = Object.fromEntries(Object.entries(texts).filter(([key]) => DESK.includes(key)))
  const plain = (key) => key.replace(/_(zero|one|two|few|many|other)$/, '')
  for (const [block, name] of FIRST.map((key) => key.split('.'))) {
    for (const key of Object.keys(desk[block] ?? {}).filter((one) => plain(one) === name)) {
      first[block] = { ...first[block], [key]: desk[block][key] }
      delete desk[block][key]
    }
  }
  return { first, desk }
}

/** `texts.json?part=first` and `?part=desk` are the two halves of `texts.json`. @returns {import('vite').Plugin} */
export const dividedTexts = () => ({
  name: 'divided-texts',
  enforce: 'pre',
  // A name of its own that does not end in .json: the bundler has its own idea of such files.
  resolveId(source, importer) {
    const [, file, part] = /^(.*\/texts)\.json\?part=(first|desk)$/.exec(source) ?? []
    return part && importer ? `${resolve(dirname(importer), file)}.${part}.virtual.js` : null
  },
  async load(id) {
    const [, file, part] = /^(.*\/texts)\.(first|desk)\.virtual\.js$/.exec(id) ?? []
    return part ? `export default ${JSON.stringify(divide(JSON.parse(await readFile(`${file}.json`, 'utf8')))[part])}` : null
  },
})
