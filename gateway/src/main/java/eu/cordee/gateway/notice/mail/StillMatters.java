package eu.cordee.gateway.notice.mail;

import eu.cordee.gateway.notice.kind.ClockTime;
import eu.cordee.gateway.notice.kind.NoticeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of all that a mail has collected is worth sending when it is due: of each thing the last
 * word, from where it stood at first; nothing that has come to nothing, is over, was read, or no
 * longer concerns its receiver.
 */
public final class StillMatters {

  private static final Set<NoticeKind> BEGINNINGS = Set.of(NoticeKind.ASKED, NoticeKind.PLANNED);
  private static final Set<NoticeKind> CHANGES =
      Set.of(NoticeKind.MOVED, NoticeKind.OTHER_TABLE, NoticeKind.OTHER_ZONE);
  private static final Set<NoticeKind> ENDINGS = Set.of(NoticeKind.WITHDRAWN, NoticeKind.CANCELLED);

  private StillMatters() {}

  /**
   * Chooses.
   *
   * @param told in the order in which it was
   */
  public static List<MailedNotice> of(List<MailedNotice> told, Instant now) {
    Set<UUID> cancelled =
        told.stream()
            .filter(one -> one.kind() == NoticeKind.EVENT_CANCELLED)
            .map(MailedNotice::eventId)
            .collect(Collectors.toSet());
    Map<Thing, List<MailedNotice>> byObject = new LinkedHashMap<>();
    told.stream()
        .filter(one -> !cancelled.contains(one.eventId()) || standsAlone(one))
        .forEach(
            one -> byObject.computeIfAbsent(Thing.of(one), first -> new ArrayList<>()).add(one));
    return byObject.values().stream()
        .flatMap(history -> lastWord(history).stream())
        .filter(one -> matters(one, now))
        .toList();
  }

  /** Of what is said for an event itself, or by its organisers, its cancelling says nothing. */
  private static boolean standsAlone(MailedNotice one) {
    return one.objectId().equals(one.eventId()) || one.kind() == NoticeKind.ANNOUNCED;
  }

  /** That something begins is no later word on what has become of it. */
  private record Thing(UUID id, boolean reminds) {
    static Thing of(MailedNotice one) {
      return new Thing(one.objectId(), one.kind().isReminder());
    }
  }

  private static Optional<MailedNotice> lastWord(List<MailedNotice> history) {
    MailedNotice first = history.getFirst();
    MailedNotice last = history.getLast();
    boolean isNew = history.size() > 1 && BEGINNINGS.contains(first.kind());
    if (ENDINGS.contains(last.kind())) {
      return isNew ? Optional.empty() : Optional.of(last);
    }
    if (history.size() == 1 || !CHANGES.contains(last.kind())) {
      return Optional.of(last);
    }
    // Who has not heard of a meeting yet does not care where it was before.
    return Optional.of(isNew ? last.as(NoticeKind.PLANNED, null) : moved(first, last));
  }

  /**
   * Two moves are one, from the first time to the last; back at its time, the table is left, or the
   * zone.
   */
  private static MailedNotice moved(MailedNotice first, MailedNotice last) {
    Instant before = first.kind() == NoticeKind.MOVED ? first.startedAt() : first.startsAt();
    Instant from = ClockTime.asShown(before, first.zone(), last.zone());
    if (!Objects.equals(from, last.startsAt())) {
      return last.as(NoticeKind.MOVED, from);
    }
    boolean isSameZone = first.zone().equals(last.zone());
    return last.as(isSameZone ? NoticeKind.OTHER_TABLE : NoticeKind.OTHER_ZONE, null);
  }

  private static boolean matters(MailedNotice one, Instant now) {
    Instant end = one.kind().isReminder() ? one.startsAt() : one.endsAt();
    boolean isOver = end != null && !end.isAfter(now);
    boolean isNews = one.kind().mustBeTold() || !one.read();
    return one.current() && isNews && !isOver;
  }
}
