package eu.cordee.event.announcement;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What organisers tell people at their event. */
@Entity
@Table(name = "announcement")
class Announcement extends Aggregate {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "subject", updatable = false)
  private String subject;

  @Column(name = "body", updatable = false)
  private String text;

  @Column(name = "organisation_id", updatable = false)
  private @Nullable UUID organisationId;

  @Column(name = "cluster_id", updatable = false)
  private @Nullable UUID clusterId;

  @Enumerated(EnumType.STRING)
  @Column(name = "organisation_kind", updatable = false)
  private Segment.@Nullable OrganisationKind organisationKind;

  @Column(name = "without_meeting", updatable = false)
  private boolean withoutMeeting;

  @Column(name = "meetings_below", updatable = false)
  private @Nullable Integer meetingsBelow;

  @Column(name = "send_at", updatable = false)
  private Instant sendAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private AnnouncementState state = AnnouncementState.SCHEDULED;

  @Column(name = "receivers")
  private @Nullable Integer receivers;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Announcement() {}

  Announcement(UUID eventId, WriteAnnouncement wish, Instant sendAt) {
    Segment segment = wish.segmentOrEverybody();
    this.eventId = eventId;
    this.subject = wish.subject().strip();
    this.text = wish.text().strip();
    this.organisationId = segment.organisationId();
    this.clusterId = segment.clusterId();
    this.organisationKind = segment.organisationKind();
    this.withoutMeeting = segment.isWithoutMeeting();
    this.meetingsBelow = segment.meetingsBelow();
    this.sendAt = sendAt;
  }

  /** From now on it is told. */
  void sendTo(int people) {
    requireScheduled();
    state = AnnouncementState.SENT;
    receivers = people;
  }

  void callOff() {
    requireScheduled();
    state = AnnouncementState.CALLED_OFF;
  }

  private void requireScheduled() {
    if (state != AnnouncementState.SCHEDULED) {
      throw new ProblemException(
          AnnouncementProblem.NO_LONGER_SCHEDULED, "The announcement is " + state + " now");
    }
  }

  UUID eventId() {
    return eventId;
  }

  String subject() {
    return subject;
  }

  String text() {
    return text;
  }

  Segment segment() {
    return new Segment(organisationId, clusterId, organisationKind, withoutMeeting, meetingsBelow);
  }

  Instant sendAt() {
    return sendAt;
  }

  AnnouncementState state() {
    return state;
  }

  /** How many; null until it is sent. */
  @Nullable Integer receivers() {
    return receivers;
  }
}
