package eu.cordee.gateway.notice.reminder;

import eu.cordee.gateway.notice.kind.NoticeKind;
import java.time.Duration;

/** What people are reminded of. */
public enum ReminderSubject {
  /** Everybody who takes part. */
  EVENT(NoticeKind.EVENT_SOON, Duration.ofDays(1)),
  /** Both sides. */
  MEETING(NoticeKind.MEETING_SOON, Duration.ofMinutes(10)),
  /** Who has a place in it. */
  SESSION(NoticeKind.SESSION_SOON, Duration.ofMinutes(10)),
  /** Whose place it is. */
  CAFE(NoticeKind.CAFE_SOON, Duration.ofMinutes(10));

  private final NoticeKind kind;
  private final Duration usual;

  ReminderSubject(NoticeKind kind, Duration usual) {
    this.kind = kind;
    this.usual = usual;
  }

  NoticeKind kind() {
    return kind;
  }

  /** How long before, where the organisers have said nothing. */
  int usualMinutes() {
    return Math.toIntExact(usual.toMinutes());
  }
}
