package eu.cordee.matchmaking.meetingrequest;

/** How a request came to be. */
enum Origin {
  ASKED,
  INSTANT,
  IMPORTED
}
