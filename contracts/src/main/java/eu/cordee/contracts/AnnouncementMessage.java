package eu.cordee.contracts;

import java.util.List;
import java.util.UUID;

/**
 * Topic {@code announcements.v1}: what organisers tell some or all who take part in their event,
 * told by event-service at the moment when it is sent.
 */
public sealed interface AnnouncementMessage extends Message {
  @Override
  State state();

  /**
   * An announcement, which never changes.
   *
   * @param subject one line
   * @param text plain, in paragraphs
   * @param participantIds whom it is for, as they were when it was sent
   */
  record State(UUID id, UUID eventId, String subject, String text, List<UUID> participantIds)
      implements Message.State {}

  /** It was sent, to these and nobody else. */
  record AnnouncementSent(Header header, State state) implements AnnouncementMessage {}
}
