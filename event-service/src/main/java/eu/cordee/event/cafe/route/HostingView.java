package eu.cordee.event.cafe.route;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A host's own table: the briefing, and who comes in each round. */
@Schema(name = "CafeHosting", description = "What the host of a table needs")
record HostingView(
    int tableNumber, String tableLabel, String theme, String briefing, List<HostedRound> rounds) {

  /**
   * Who sits at the host's table in a round.
   *
   * @param personIds the same people in the same order, by whom their names are found
   */
  @Schema(name = "HostedCafeRound")
  record HostedRound(
      int number, String question, List<UUID> participantIds, List<UUID> personIds) {}
}
