import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { components } from '../api/schema'

export type NoticeSettings = components['schemas']['NoticeSettings']
export type NoticeKind = components['schemas']['NoticeKind']
export type Digest = components['schemas']['Digest']

const SETTINGS = ['notices', 'settings']

export const useNoticeSettings = () => useQuery({ queryKey: SETTINGS, queryFn: () => answerOf(api.GET('/api/notices/settings')) })

export const useChangeNoticeSettings = () =>
  useCommand({
    run: ({ kinds, digest, quietHours, zone }: NoticeSettings) => answerOf(api.PUT('/api/notices/settings', { body: { kinds, digest, quietHours, zone } })),
    refreshes: [SETTINGS],
    notifyProblem: false,
  })

export const useResumeMail = (onDone: (settings: NoticeSettings) => void) =>
  useCommand({ run: () => answerOf(api.PUT('/api/notices/settings/mail')), refreshes: [SETTINGS], onDone })

/** What a mail told of; asking changes nothing. */
export const useMailsToEnd = (secret: string) =>
  useQuery({ queryKey: ['notices', 'unsubscription', secret], queryFn: () => answerOf(api.GET('/api/notices/unsubscriptions/{secret}', { params: { path: { secret } } })), retry: false })

export const useUnsubscribe = (secret: string) =>
  useCommand({ run: () => answerOf(api.POST('/api/notices/unsubscriptions/{secret}', { params: { path: { secret } } })), refreshes: [SETTINGS], notifyProblem: false })
