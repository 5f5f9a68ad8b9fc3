package eu.cordee.event.cafe;

import eu.cordee.event.commitment.CommitmentState;
import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A café as people see it.
 *
 * @param round the round that runs or ran last; 0 before the first
 * @param taken places held or confirmed
 * @param publishedPlanId null as long as no plan of seats is published
 * @param myGuestId the caller's place, or null
 */
@Schema(name = "Cafe", description = "A World Café at an event")
public record CafeView(
    UUID id,
    UUID eventId,
    String title,
    String place,
    Instant startsAt,
    Instant endsAt,
    CafeState state,
    int round,
    int capacity,
    int taken,
    List<TableView> tables,
    List<RoundView> rounds,
    @Nullable UUID publishedPlanId,
    @Nullable UUID myGuestId,
    @Nullable CommitmentState myState,
    long version)
    implements Versioned {

  /**
   * A table.
   *
   * @param hostId the participant who stays here, or null
   * @param briefing for organisers only, else null; hosts read it with their table
   * @param open false once it was closed while the café ran
   */
  @Schema(name = "CafeTable")
  public record TableView(
      int number,
      String label,
      int seats,
      String theme,
      @Nullable UUID hostId,
      @Nullable String briefing,
      boolean open) {}

  /** A round as planned. */
  @Schema(name = "CafeRound")
  public record RoundView(int number, Instant startsAt, Instant endsAt, String question) {}

  static CafeView of(AlpCafe cafe, KeepsPlaces.@Nullable Place mine, boolean organiser) {
    return new CafeView(
        cafe.id(),
        cafe.eventId(),
        cafe.title(),
        cafe.place(),
        cafe.startsAt(),
        cafe.endsAt(),
        cafe.state(),
        cafe.roundsDone(),
        cafe.capacity(),
        cafe.taken(),
        cafe.tables().stream().map(table -> table(table, organiser)).toList(),
        cafe.rounds().stream().map(CafeView::round).toList(),
        cafe.publishedPlanId(),
        mine == null ? null : mine.guestId(),
        mine == null ? null : mine.state(),
        cafe.version());
  }

  private static TableView table(CafeTablePlan table, boolean organiser) {
    return new TableView(
        table.number(),
        table.label(),
        table.seats(),
        table.theme(),
        table.hostId(),
        organiser ? table.briefing() : null,
        table.isOpen());
  }

  private static RoundView round(CafeRoundPlan round) {
    return new RoundView(round.number(), round.startsAt(), round.endsAt(), round.question());
  }
}
