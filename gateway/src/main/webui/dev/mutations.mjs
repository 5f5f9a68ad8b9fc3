// Prints what Stryker found as ./cordee mutate wants it: FILE LINE KIND FATE, one mutation a line.
import { readFileSync } from 'node:fs'

const FATES = { Survived: 'SURVIVED', NoCoverage: 'NO_COVERAGE', Killed: 'KILLED', Timeout: 'TIMED_OUT' }

const { files } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
for (const [file, { mutants }] of Object.entries(files)) {
  for (const { location, mutatorName, status } of mutants) {
    // What does not compile or was left out by a comment is no mutation.
    if (status in FATES) console.log(`web/${file.replace(/^src\/|\.ts$/g, '')} ${location.start.line} ${mutatorName} ${FATES[status]}`)
  }
}
