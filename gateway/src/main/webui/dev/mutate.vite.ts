import { mergeConfig } from 'vitest/config'
import ours from '../vite.config'

// Plain functions against the tests beside them: each test file alone, for a changed function must not spoil the next one.
export default mergeConfig(ours, { test: { include: ['src/**/*.test.ts'], isolate: true } })
