package eu.cordee.gateway.notice.announcement;

/**
 * How far an announcement has come. Whether anybody has opened it is nobody's business.
 *
 * @param told in how many inboxes it is
 * @param waiting of these, whose mail is still to be sent
 * @param sent whose mail was taken by the mail server
 * @param refused whose mail it will never take, or who have no address
 * @param unknown whose mail may or may not have been sent
 * @param inboxOnly who want no mail of it, or had read it before
 */
public record AnnouncementFigures(
    long told, long waiting, long sent, long refused, long unknown, long inboxOnly) {}
