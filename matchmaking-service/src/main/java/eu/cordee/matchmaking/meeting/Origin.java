package eu.cordee.matchmaking.meeting;

/** How a request came to be. */
enum Origin {
  ASKED,
  INSTANT,
  IMPORTED
}
