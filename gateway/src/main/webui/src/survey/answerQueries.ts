import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { SurveySheetView, WriteSurveyAnswers } from '../api/types'

const place = (invitation: string) => ({ params: { path: { invitation } } })

/** Read once: what somebody is answering is not written over. */
export function useSurveySheet(secret: string) {
  return useQuery({
    queryKey: ['survey-sheet', secret],
    queryFn: () => answerOf(api.GET('/api/registry/survey-answers/{invitation}', place(secret))),
    staleTime: Infinity,
    retry: false,
  })
}

export function useAnswer(secret: string, onDone: (view: SurveySheetView, said: WriteSurveyAnswers) => void) {
  return useCommand({
    run: (body: WriteSurveyAnswers) => answerOf(api.PUT('/api/registry/survey-answers/{invitation}', { ...place(secret), body })),
    notifyProblem: false,
    onDone,
  })
}

export function useRefuse(secret: string, onDone: (view: SurveySheetView) => void) {
  return useCommand({
    run: () => answerOf(api.PUT('/api/registry/survey-answers/{invitation}/refusal', place(secret))),
    notifyProblem: false,
    onDone,
  })
}
