import { useOutletContext } from 'react-router'
import type { EventView } from '../api/types'

/** The event that all screens below an event's layout are about. */
export const useThisEvent = () => useOutletContext<EventView>()
