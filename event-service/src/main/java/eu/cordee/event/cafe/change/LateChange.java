package eu.cordee.event.cafe.change;

import eu.cordee.event.cafe.WriteCafe;
import eu.cordee.event.cafe.WriteCafe.WriteRound;
import eu.cordee.event.cafe.plan.MakePlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened since the plan of seats was published. Who got or lost a place meanwhile is known
 * without being named.
 *
 * @param roundsToCome all rounds that have not begun, fewer or more than planned; left out, they
 *     stay
 * @param wishes replaces those of the café, for the rounds to come; left out, they stay, as do
 *     those about somebody who has no place now
 * @param preview only shows what it would cost
 */
@Schema(
    name = "CafeLateChange",
    description = "Latecomers and leavers are seated anew; the rounds that have begun stay")
record LateChange(
    @Nullable @Size(max = WriteCafe.MOST_SEATS) List<@NotNull UUID> leavingGuestIds,
    @Nullable @Size(max = 100) List<@NotNull Integer> closedTables,
    @Nullable @Size(max = 100) List<@Valid @NotNull NewHost> hosts,
    @Nullable @Size(max = 20) List<@Valid @NotNull WriteRound> roundsToCome,
    @Nullable @Size(max = 500) List<MakePlan.@Valid @NotNull Wish> wishes,
    @Nullable Boolean preview) {

  /** Who stays at a table from now on. */
  @Schema(name = "NewCafeHost")
  record NewHost(@NotNull Integer table, @NotNull UUID guestId) {}

  boolean onlyAsks() {
    return Boolean.TRUE.equals(preview);
  }

  List<UUID> leaving() {
    return leavingGuestIds == null ? List.of() : leavingGuestIds;
  }

  List<Integer> closing() {
    return closedTables == null ? List.of() : closedTables;
  }

  List<NewHost> newHosts() {
    return hosts == null ? List.of() : hosts;
  }
}
