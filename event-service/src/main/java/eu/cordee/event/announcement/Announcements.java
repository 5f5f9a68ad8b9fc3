package eu.cordee.event.announcement;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.event.FollowsEvent;
import eu.cordee.event.registration.Participant;
import eu.cordee.event.registration.ParticipantRepository;
import eu.cordee.event.registration.ParticipantView;
import eu.cordee.event.registration.ParticipantViews;
import eu.cordee.event.time.DatabaseClock;
import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What organisers do with announcements. */
@ApplicationScoped
@Transactional
class Announcements implements FollowsEvent {

  private final EventAccess access;
  private final AnnouncementRepository announcements;
  private final SegmentPeople people;
  private final ParticipantRepository participants;
  private final ParticipantViews views;
  private final Sending sending;
  private final DatabaseClock clock;

  Announcements(
      EventAccess access,
      AnnouncementRepository announcements,
      SegmentPeople people,
      ParticipantRepository participants,
      ParticipantViews views,
      Sending sending,
      DatabaseClock clock) {
    this.access = access;
    this.announcements = announcements;
    this.people = people;
    this.participants = participants;
    this.views = views;
    this.sending = sending;
    this.clock = clock;
  }

  Page<AnnouncementView> list(UUID eventId, @Nullable String cursor, int limit) {
    access.organised(eventId);
    return Page.of(
        announcements.ofEvent(eventId, Cursor.readId(cursor), limit + 1),
        limit,
        one -> one.id().toString(),
        AnnouncementView::of);
  }

  /** Also of an event that was cancelled: people may still have to be told something. */
  AnnouncementView announce(UUID eventId, WriteAnnouncement wish) {
    access.organised(eventId).requireSeen();
    Instant now = clock.now();
    Instant wanted = wish.sendAt();
    boolean isLater = wanted != null && wanted.isAfter(now);
    Announcement announcement = new Announcement(eventId, wish, isLater ? wanted : now);
    announcements.persistAndFlush(announcement);
    if (!isLater) {
      sending.send(announcement);
    }
    return AnnouncementView.of(announcement);
  }

  AnnouncementView read(UUID eventId, UUID id) {
    access.organised(eventId);
    return announcements
        .findByIdOptional(id)
        .filter(found -> found.eventId().equals(eventId))
        .map(AnnouncementView::of)
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  void callOff(UUID eventId, UUID id) {
    access.organised(eventId);
    Announcement announcement = announcements.locked(eventId, id);
    announcement.callOff();
    announcement.touch();
  }

  SegmentSize size(UUID eventId, Segment segment) {
    access.organised(eventId);
    return new SegmentSize(people.count(eventId, segment));
  }

  Page<ParticipantView> who(UUID eventId, Segment segment, @Nullable String cursor, int limit) {
    Event event = access.organised(eventId);
    Page<UUID> found =
        Page.of(
            people.page(eventId, segment, Cursor.readId(cursor), limit + 1),
            limit,
            UUID::toString,
            id -> id);
    Map<UUID, Participant> byId = participants.byId(found.items());
    return new Page<>(
        views.of(event, found.items().stream().map(byId::get).toList()), found.next());
  }

  @Override
  public void changed(Event event) {
    // What was written for a moment is told at that moment, wherever the event is by then.
  }

  @Override
  public void cancelled(Event event) {
    announcements.scheduledLocked(event.id()).forEach(Announcement::callOff);
  }
}
