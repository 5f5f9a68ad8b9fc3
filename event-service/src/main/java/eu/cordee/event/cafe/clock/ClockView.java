package eu.cordee.event.cafe.clock;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A café's clock.
 *
 * @param rounds how many there are
 * @param since when this state began, or null before and after
 * @param until when it should end; the organiser decides when it does
 * @param now the server's time, because devices disagree
 */
@Schema(name = "CafeClock", description = "Where a café stands now")
public record ClockView(
    CafeState state,
    int round,
    int rounds,
    @Nullable Instant since,
    @Nullable Instant until,
    Instant now,
    String question,
    @Nullable String nextQuestion) {

  static ClockView of(AlpCafe cafe, Instant now) {
    int round = cafe.roundsDone();
    var rounds = cafe.rounds();
    return new ClockView(
        cafe.state(),
        round,
        rounds.size(),
        cafe.phaseSince(),
        cafe.phaseUntil(),
        now,
        round == 0 ? "" : rounds.get(Math.min(round, rounds.size()) - 1).question(),
        round < rounds.size() ? rounds.get(round).question() : null);
  }
}
