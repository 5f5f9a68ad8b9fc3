import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'

/** Goes on to where a command leads; who has left this screen before the answer came stays where they are. */
export function useGoOn(): (to: string) => void {
  const navigate = useNavigate()
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return (to) => {
    if (isHere.current) void navigate(to)
  }
}
