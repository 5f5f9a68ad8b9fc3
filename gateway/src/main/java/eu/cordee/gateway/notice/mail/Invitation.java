package eu.cordee.gateway.notice.mail;

import java.nio.charset.StandardCharsets;

/**
 * An entry of a calendar as it goes with a mail (iTIP, RFC 5546): mail programs put it into the
 * calendar, move it there, and take it out again, since it is the same entry as in the feed.
 *
 * @param method REQUEST, or CANCEL for what is called off
 */
record Invitation(String method, String text) {

  private static final String END = "\r\nEND:VEVENT\r\n";
  private static final int MOST_OCTETS = 75;

  /**
   * For one receiver. Nobody is asked to reply: who meets has agreed already, and calls off in
   * their agenda.
   *
   * @param component as the feed has it, folded, each line with its end
   * @param organiser the address that the mail is from
   */
  static Invitation of(String component, String organiser, String receiver) {
    String method = component.contains("\r\nSTATUS:CANCELLED\r\n") ? "CANCEL" : "REQUEST";
    // The last one, and at the beginning of a line: an alarm within has its own, and a text may
    // name it.
    int end = component.lastIndexOf(END) + 2;
    String people =
        folded("ORGANIZER;CN=\"Cordée\":mailto:" + organiser)
            + folded(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:"
                    + receiver);
    String whole =
        "BEGIN:VCALENDAR\r\nPRODID:-//Cordée//Notices//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nMETHOD:"
            + method
            + "\r\n"
            + component.substring(0, end)
            + people
            + component.substring(end)
            + "END:VCALENDAR\r\n";
    return new Invitation(method, whole);
  }

  /** RFC 5545, 3.1: at most 75 octets on a line, what is left over behind a space. */
  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int character : line.codePoints().toArray()) {
      String one = Character.toString(character);
      int more = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(one);
      octets += more;
    }
    return folded.append("\r\n").toString();
  }
}
