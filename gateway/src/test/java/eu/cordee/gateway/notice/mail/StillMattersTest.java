package eu.cordee.gateway.notice.mail;

import static eu.cordee.gateway.notice.kind.NoticeKind.ACCEPTED;
import static eu.cordee.gateway.notice.kind.NoticeKind.ANNOUNCED;
import static eu.cordee.gateway.notice.kind.NoticeKind.ASKED;
import static eu.cordee.gateway.notice.kind.NoticeKind.CANCELLED;
import static eu.cordee.gateway.notice.kind.NoticeKind.EVENT_CANCELLED;
import static eu.cordee.gateway.notice.kind.NoticeKind.MEETING_SOON;
import static eu.cordee.gateway.notice.kind.NoticeKind.MOVED;
import static eu.cordee.gateway.notice.kind.NoticeKind.OTHER_TABLE;
import static eu.cordee.gateway.notice.kind.NoticeKind.OTHER_ZONE;
import static eu.cordee.gateway.notice.kind.NoticeKind.PLANNED;
import static eu.cordee.gateway.notice.kind.NoticeKind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.notice.kind.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StillMattersTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final UUID EVENT = new UUID(1, 1);
  private static final UUID RECEIVER = new UUID(1, 4);
  private static final UUID MEETING = new UUID(1, 2);
  private static final UUID OTHER = new UUID(1, 3);

  @Test
  void whatBeganAndEndedIsNothing() {
    assertThat(kinds(of(ASKED, MEETING, 1, null), of(WITHDRAWN, MEETING, 1, null))).isEmpty();
    assertThat(kinds(of(PLANNED, MEETING, 1, null), of(CANCELLED, MEETING, 1, null))).isEmpty();
  }

  @Test
  void whatWasKnownAndEndsIsTold() {
    assertThat(kinds(of(MOVED, MEETING, 2, 1), of(CANCELLED, MEETING, 2, null)))
        .containsExactly(CANCELLED);
  }

  @Test
  void aNewMeetingThatMovesIsNewWhereItStands() {
    assertThat(
            StillMatters.of(List.of(of(PLANNED, MEETING, 1, null), of(MOVED, MEETING, 3, 1)), NOW))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(PLANNED);
              assertThat(one.startsAt()).isEqualTo(hour(3));
              assertThat(one.startedAt()).isNull();
            });
  }

  @Test
  void twoMovesAreOneFromTheFirstTimeToTheLast() {
    assertThat(StillMatters.of(List.of(of(MOVED, MEETING, 2, 1), of(MOVED, MEETING, 3, 2)), NOW))
        .singleElement()
        .satisfies(one -> assertThat(one.startedAt()).isEqualTo(hour(1)));
  }

  @Test
  void backAtItsTimeOnlyTheTableIsLeft() {
    assertThat(kinds(of(MOVED, MEETING, 2, 1), of(MOVED, MEETING, 1, 2)))
        .containsExactly(OTHER_TABLE);
  }

  @Test
  void whatHasItsClockTimeByACorrectedZoneHasNotMoved() {
    MailedNotice moved = of(MOVED, MEETING, 2, 1);
    MailedNotice corrected = by("Europe/London", of(OTHER_ZONE, MEETING, 3, null));

    assertThat(kinds(moved, by("Europe/London", of(MOVED, MEETING, 2, 3))))
        .containsExactly(OTHER_ZONE);
    assertThat(StillMatters.of(List.of(moved, corrected), NOW))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(MOVED);
              assertThat(one.startedAt()).isEqualTo(hour(2));
            });
  }

  @Test
  void aCancelledEventSaysAllForItsMeetings() {
    assertThat(
            kinds(
                of(MOVED, MEETING, 2, 1),
                of(ACCEPTED, OTHER, 2, null),
                of(EVENT_CANCELLED, EVENT, 1, null)))
        .containsExactly(EVENT_CANCELLED);
  }

  @Test
  void whatOrganisersSayOfACancelledEventIsToldToo() {
    assertThat(kinds(of(EVENT_CANCELLED, EVENT, 1, null), of(ANNOUNCED, OTHER, 1, null)))
        .containsExactly(EVENT_CANCELLED, ANNOUNCED);
  }

  @Test
  void whatIsOverOrReadOrNoLongerConcernsThemIsNot() {
    MailedNotice over = of(MOVED, MEETING, -5, -6);
    MailedNotice read = with(of(ACCEPTED, OTHER, 2, null), true, true);
    MailedNotice gone = with(of(EVENT_CANCELLED, EVENT, 2, null), false, false);

    assertThat(kinds(over, read)).isEmpty();
    assertThat(kinds(gone)).isEmpty();
  }

  @Test
  void whatMustBeToldIsToldAlsoToWhoHasReadIt() {
    assertThat(kinds(with(of(EVENT_CANCELLED, EVENT, 2, null), true, true)))
        .containsExactly(EVENT_CANCELLED);
  }

  @Test
  void aReminderIsNoLastWordAndSaysNothingOnceItHasBegun() {
    assertThat(kinds(of(MOVED, MEETING, 2, 1), of(MEETING_SOON, MEETING, 2, null)))
        .containsExactly(MOVED, MEETING_SOON);
    assertThat(kinds(of(MEETING_SOON, MEETING, 0, null))).isEmpty();
  }

  private static List<NoticeKind> kinds(MailedNotice... told) {
    return StillMatters.of(List.of(told), NOW).stream().map(MailedNotice::kind).toList();
  }

  private static Instant hour(int hours) {
    return NOW.plus(Duration.ofHours(hours));
  }

  private static MailedNotice of(
      NoticeKind kind, UUID object, int starts, @Nullable Integer started) {
    return new MailedNotice(
        kind,
        RECEIVER,
        EVENT,
        "A fair",
        "Europe/Paris",
        object,
        "Ben",
        null,
        null,
        "A1",
        hour(starts),
        hour(starts + 1),
        started == null ? null : hour(started),
        false,
        true);
  }

  private static MailedNotice by(String zone, MailedNotice one) {
    return new MailedNotice(
        one.kind(),
        one.receiverId(),
        one.eventId(),
        one.eventTitle(),
        zone,
        one.objectId(),
        one.withName(),
        one.title(),
        one.text(),
        one.place(),
        one.startsAt(),
        one.endsAt(),
        one.startedAt(),
        one.read(),
        one.current());
  }

  private static MailedNotice with(MailedNotice one, boolean read, boolean current) {
    return new MailedNotice(
        one.kind(),
        one.receiverId(),
        one.eventId(),
        one.eventTitle(),
        one.zone(),
        one.objectId(),
        one.withName(),
        one.title(),
        one.text(),
        one.place(),
        one.startsAt(),
        one.endsAt(),
        one.startedAt(),
        read,
        current);
  }
}
