import { Notifications } from '@mantine/notifications'

export const ShownMessages = () => <Notifications position="top-center" />
