package eu.cordee.event.cafe;

import eu.cordee.event.event.Event;
import eu.cordee.kit.http.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organiser says about a café, at its making and at every change before it begins. */
@Schema(description = "What an organiser says about a café")
public record WriteCafe(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 200) String place,
    @Schema(description = "From here to endsAt everybody's agenda is held; rounds lie within")
        @NotNull
        Instant startsAt,
    @NotNull Instant endsAt,
    @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull WriteTable> tables,
    @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull WriteRound> rounds) {

  /** Above it, making a plan would take longer than a person wants to wait. */
  public static final int MOST_SEATS = 400;

  /** A table with its seats, the host's among them. */
  @Schema(name = "WriteCafeTable")
  public record WriteTable(
      @NotBlank @Size(max = 30) String label,
      @NotNull @Min(1) @Max(30) int seats,
      @Nullable @Size(max = 300) String theme,
      @Schema(description = "The participant who stays at this table") @Nullable UUID hostId,
      @Nullable @Size(max = 5_000) String briefing) {}

  /** A round with its question; the same one may stand for several rounds. */
  @Schema(name = "WriteCafeRound")
  public record WriteRound(
      @NotNull Instant startsAt,
      @NotNull Instant endsAt,
      @Nullable @Size(max = 500) String question) {}

  /**
   * The rules that reach over more than one field.
   *
   * @throws ProblemException 400 with the field
   */
  void checkWithin(Event event) {
    if (!startsAt.isBefore(endsAt)) {
      throw ProblemException.badField("endsAt", "must be after startsAt");
    }
    if (!event.spans(startsAt, endsAt)) {
      throw ProblemException.badField("startsAt", "lies outside the event");
    }
    if (tables.stream().mapToInt(WriteTable::seats).sum() > MOST_SEATS) {
      throw ProblemException.badField("tables", "have more than " + MOST_SEATS + " seats");
    }
    checkNames();
    checkRounds(rounds, startsAt, endsAt);
  }

  private void checkNames() {
    Set<String> labels = new HashSet<>();
    Set<UUID> hosts = new HashSet<>();
    for (int index = 0; index < tables.size(); index++) {
      WriteTable table = tables.get(index);
      if (!labels.add(table.label().strip().toLowerCase(Locale.ROOT))) {
        throw ProblemException.badField("tables[" + index + "].label", "is another table's, too");
      }
      if (table.hostId() != null && !hosts.add(table.hostId())) {
        throw ProblemException.badField("tables[" + index + "].hostId", "hosts another table, too");
      }
    }
  }

  /** In order, one after the other, within the café's time. */
  public static void checkRounds(List<WriteRound> rounds, Instant from, Instant until) {
    Instant free = from;
    for (int index = 0; index < rounds.size(); index++) {
      WriteRound round = rounds.get(index);
      if (round.startsAt().isBefore(free)) {
        throw ProblemException.badField(
            "rounds[" + index + "].startsAt", "is before the café or the end of the round before");
      }
      if (!round.startsAt().isBefore(round.endsAt()) || round.endsAt().isAfter(until)) {
        throw ProblemException.badField(
            "rounds[" + index + "].endsAt", "is not between its start and the café's end");
      }
      free = round.endsAt();
    }
  }

  List<CafeTablePlan> plannedTables() {
    List<CafeTablePlan> planned = new ArrayList<>();
    for (WriteTable table : tables) {
      planned.add(
          new CafeTablePlan(
              planned.size() + 1,
              table.label().strip(),
              table.seats(),
              orEmpty(table.theme()),
              table.hostId(),
              orEmpty(table.briefing()),
              null));
    }
    return planned;
  }

  public static List<CafeRoundPlan> plannedRounds(List<WriteRound> rounds, int firstNumber) {
    List<CafeRoundPlan> planned = new ArrayList<>();
    for (WriteRound round : rounds) {
      planned.add(
          new CafeRoundPlan(
              firstNumber + planned.size(),
              round.startsAt(),
              round.endsAt(),
              orEmpty(round.question())));
    }
    return planned;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
