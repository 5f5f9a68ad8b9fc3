package eu.cordee.event.announcement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Sends announcements: who is meant, that it was sent, and its message are one transaction, so that
 * it is told once or not at all, whichever replica does it and whenever that ends.
 */
@ApplicationScoped
class Sending {

  private final AnnouncementRepository announcements;
  private final SegmentPeople people;
  private final AnnouncementFacts facts;

  Sending(AnnouncementRepository announcements, SegmentPeople people, AnnouncementFacts facts) {
    this.announcements = announcements;
    this.people = people;
    this.facts = facts;
  }

  /** One a second: several of one moment follow each other closely enough. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void sendDue() {
    announcements.due().ifPresent(this::send);
  }

  /** Whoever calls holds its row. */
  @Transactional(Transactional.TxType.MANDATORY)
  void send(Announcement announcement) {
    List<UUID> receivers = people.freeze(announcement);
    announcement.sendTo(receivers.size());
    facts.sent(announcement, receivers);
  }
}
