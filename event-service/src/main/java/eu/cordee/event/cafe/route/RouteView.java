package eu.cordee.event.cafe.route;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeRoundPlan;
import eu.cordee.event.cafe.CafeTablePlan;
import eu.cordee.event.cafe.guest.CafeGuest;
import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.cafe.plan.CafeSeat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One guest's way through a café.
 *
 * @param planNumber rises with every late change: a badge that shows a smaller one is old
 */
@Schema(name = "CafeRoute", description = "Where a guest sits in each round")
public record RouteView(
    UUID cafeId,
    UUID guestId,
    UUID participantId,
    String title,
    String place,
    int planNumber,
    List<Stop> stops) {

  /**
   * A round of a guest.
   *
   * @param host whether the guest stays at this table
   */
  @Schema(name = "CafeRouteStop")
  public record Stop(
      int round,
      Instant startsAt,
      Instant endsAt,
      String question,
      int tableNumber,
      String tableLabel,
      String theme,
      boolean host) {}

  /**
   * Puts it together.
   *
   * @param own the guest's seats in the plan
   */
  public static RouteView of(
      AlpCafe cafe, CafePlan plan, CafeGuest guest, Collection<CafeSeat> own) {
    Map<Integer, CafeTablePlan> tables =
        cafe.tables().stream()
            .collect(Collectors.toMap(CafeTablePlan::number, Function.identity()));
    Map<Integer, Integer> seats =
        own.stream().collect(Collectors.toMap(CafeSeat::round, CafeSeat::tableNumber));
    List<Stop> stops =
        cafe.rounds().stream()
            .filter(round -> seats.containsKey(round.number()))
            .map(round -> stop(round, tables.get(seats.get(round.number())), guest))
            .toList();
    return new RouteView(
        cafe.id(),
        guest.id(),
        guest.participantId(),
        cafe.title(),
        cafe.place(),
        plan.number(),
        stops);
  }

  private static Stop stop(CafeRoundPlan round, CafeTablePlan table, CafeGuest guest) {
    return new Stop(
        round.number(),
        round.startsAt(),
        round.endsAt(),
        round.question(),
        table.number(),
        table.label(),
        table.theme(),
        guest.participantId().equals(table.hostId()));
  }
}
