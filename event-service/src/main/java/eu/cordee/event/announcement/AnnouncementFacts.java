package eu.cordee.event.announcement;

import eu.cordee.contracts.AnnouncementMessage;
import eu.cordee.contracts.AnnouncementMessage.AnnouncementSent;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells announcements to the other services, once they are sent. */
@ApplicationScoped
class AnnouncementFacts implements Republisher {

  private final Outbox outbox;
  private final SegmentPeople people;

  AnnouncementFacts(Outbox outbox, SegmentPeople people) {
    this.outbox = outbox;
    this.people = people;
  }

  void sent(Announcement announcement, List<UUID> participantIds) {
    outbox.publish(announcement, header -> fact(announcement, participantIds, header));
  }

  @Override
  public Topic topic() {
    return Topic.ANNOUNCEMENTS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(
        Announcement.class,
        "state = SENT",
        after,
        limit,
        all -> (one, header) -> fact(one, people.frozen(one.id()), header));
  }

  private static AnnouncementSent fact(Announcement one, List<UUID> people, Header header) {
    return new AnnouncementSent(
        header,
        new AnnouncementMessage.State(one.id(), one.eventId(), one.subject(), one.text(), people));
  }
}
