package eu.cordee.event.finding;

/** What an entry of the harvest says to a finding. */
enum Stance {
  SUPPORTS,
  DISSENTS
}
