package eu.cordee.matchmaking.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that occupies one participant's time at an event, in time order.
 *
 * @param zone IANA zone in which to show the times
 */
@Schema(name = "Agenda")
public record AgendaView(String zone, List<Item> items) {

  /** What an item is. */
  @Schema(name = "AgendaItemKind")
  public enum Kind {
    MEETING,
    SESSION,
    CAFE,
    DUTY,
    BLOCKED
  }

  /**
   * One item.
   *
   * @param sourceId the meeting, session, café, duty, or the slot for blocked time
   * @param tableLabel what stands on the sign, for meetings
   * @param calledOff it will not take place and takes no time: a session or café that was cancelled
   *     while its participant had a place, or a meeting of an event that was
   */
  @Schema(name = "AgendaItem")
  public record Item(
      Kind kind,
      UUID sourceId,
      String title,
      String place,
      Instant startsAt,
      Instant endsAt,
      @Nullable UUID withParticipantId,
      @Nullable UUID withPersonId,
      @Nullable String withOrganisationName,
      @Nullable String tableLabel,
      boolean calledOff) {}
}
