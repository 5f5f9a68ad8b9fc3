/** Words that a language shares with English. Whatever else reads as in English was forgotten. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: ['Agenda', 'AlpCafé', 'Briefing', 'Café', 'Cafés', 'Cluster', 'Instrument', 'Investor', 'Name', 'Organisation', 'Person', 'Region', 'Roadshow', 'System', 'Workshop'],
  fr: ['Agenda', 'Alliances', 'AlpCafé', 'Café', 'Cafés', 'Description', 'E-mail', 'Instrument', 'Message', 'Minutes', 'Organisation', 'Page {{number}}', 'Participant', 'Participants', 'Parties', 'Pause (min)', 'Photo', 'Places', 'Programme', 'Publication', 'Question', 'Questions', 'Roadshow', 'Session', 'Table', 'Tables', '{{count}} table', '{{count}} tables'],
  it: ['Account', 'Agenda', 'AlpCafé', 'Cluster', 'E-mail', 'No', 'Roadshow', 'Workshop', '{{count}} cluster'],
  sl: ['AlpCafé', 'Instrument'],
}
