package eu.cordee.systemtest;

/**
 * Whoever may come, named from the point of view of one event and one cluster; the columns of
 * {@code authorisation.csv}.
 */
enum CallerKind {
  anonymous(""),
  attendee("noah"),
  participant("ada"),
  guest("paul"),
  otherParticipant("ben"),
  organiser("clara"),
  otherOrganiser("olga"),
  clusterManager("dario"),
  otherClusterManager("otto"),
  partner(""),
  admin("eva");

  private final String login;

  CallerKind(String login) {
    this.login = login;
  }

  /** The name they log in with; empty for those who do not. */
  String login() {
    return login;
  }
}
