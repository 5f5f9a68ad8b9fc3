package eu.cordee.gateway.notice.kind;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that somebody can be told. A new kind is one constant here, the fact that makes it,
 * and its words: in the client's catalogue ({@code notice.…}) and in those of mails.
 */
public enum NoticeKind {
  /** Somebody asks for a meeting. */
  ASKED(Place.REQUESTS, Weight.USUAL),
  /** They do not ask any more. */
  WITHDRAWN(Place.REQUESTS, Weight.QUIET),
  ACCEPTED(Place.REQUESTS, Weight.USUAL),
  DECLINED(Place.REQUESTS, Weight.USUAL),
  /** Nobody answered in time. */
  EXPIRED(Place.REQUESTS, Weight.QUIET),
  /** A meeting has a slot and a table. */
  PLANNED(Place.AGENDA, Weight.USUAL),
  /** A meeting is at another time. */
  MOVED(Place.AGENDA, Weight.USUAL),
  OTHER_TABLE(Place.AGENDA, Weight.USUAL),
  /** A meeting keeps its clock time, by the corrected zone of its event. */
  OTHER_ZONE(Place.AGENDA, Weight.USUAL),
  /** A meeting will not take place. */
  CANCELLED(Place.AGENDA, Weight.USUAL),
  SESSION_CHANGED(Place.AGENDA, Weight.USUAL),
  SESSION_CANCELLED(Place.AGENDA, Weight.USUAL),
  CAFE_CHANGED(Place.AGENDA, Weight.USUAL),
  /** A place in a café is theirs no longer. */
  CAFE_PLACE_GONE(Place.AGENDA, Weight.USUAL),
  /** The event has other days or another venue. */
  EVENT_SHIFTED(Place.EVENT, Weight.MUST),
  EVENT_CANCELLED(Place.EVENT, Weight.MUST),
  /** A meeting begins in a moment; too soon for mail, unless somebody wants it. */
  MEETING_SOON(Place.AGENDA, Weight.QUIET),
  SESSION_SOON(Place.AGENDA, Weight.QUIET),
  CAFE_SOON(Place.AGENDA, Weight.QUIET),
  /** The event begins, tomorrow for instance. */
  EVENT_SOON(Place.EVENT, Weight.USUAL),
  /** Its organisers have something to say. */
  ANNOUNCED(Place.NOTICES, Weight.USUAL),
  /** They have a place at the event. */
  WELCOME(Place.EVENT, Weight.QUIET),
  /** A place came free for which they have waited; it is theirs if they take it in time. */
  PLACE_OFFERED(Place.EVENT, Weight.USUAL),
  /** They did not take it in time, and it went to the next. */
  PLACE_OFFER_OVER(Place.EVENT, Weight.USUAL);

  private static final Set<NoticeKind> ENTRIES =
      EnumSet.of(PLANNED, MOVED, OTHER_TABLE, OTHER_ZONE, CANCELLED);
  private static final Set<NoticeKind> REMINDERS =
      EnumSet.of(MEETING_SOON, SESSION_SOON, CAFE_SOON, EVENT_SOON);
  private static final Set<NoticeKind> OF_WAITLIST = EnumSet.of(PLACE_OFFERED, PLACE_OFFER_OVER);

  private final Place place;
  private final Weight weight;

  NoticeKind(Place place, Weight weight) {
    this.place = place;
    this.weight = weight;
  }

  /** Whether it goes out of the house where nobody has said otherwise. */
  public boolean isMailedByDefault() {
    return weight != Weight.QUIET;
  }

  /**
   * Whether it goes to devices that their people have switched on, where they have said nothing
   * else: what presses, and what begins.
   */
  public boolean isPushed() {
    return weight != Weight.QUIET || isReminder();
  }

  /** Whether nobody can switch it off. */
  public boolean mustBeTold() {
    return weight == Weight.MUST;
  }

  /** Whether it changes what stands in a calendar: a meeting's own entry. */
  public boolean isEntryOfCalendar() {
    return ENTRIES.contains(this);
  }

  /** Whether it tells what is about to begin, so that it says nothing once that has begun. */
  public boolean isReminder() {
    return REMINDERS.contains(this);
  }

  /** Whether it is told to those who do not take part, but wait for a place. */
  public boolean isOfWaitlist() {
    return OF_WAITLIST.contains(this);
  }

  /** The path in the client where one sees what it is about. */
  public String link(UUID eventId) {
    return place == Place.NOTICES ? place.path : "/events/" + eventId + place.path;
  }

  private enum Place {
    EVENT(""),
    /** It says itself what it is about. */
    NOTICES("/notices"),
    REQUESTS("/requests"),
    AGENDA("/agenda");

    private final String path;

    Place(String path) {
      this.path = path;
    }
  }

  /** How much it presses. */
  private enum Weight {
    /** In the inbox only. */
    QUIET,
    USUAL,
    MUST
  }
}
