package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ApiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How long a large event takes to load, twenty times with new people each time, and whether what
 * one service answered could be used at the next at once: a single refusal ends the measurement.
 */
record Imports(ApiClient api, Consumer<String> say) {

  private static final int PEOPLE = 5_000;
  private static final int REQUESTS_EACH = 5;
  private static final int ROUNDS = 20;

  Map<String, Object> measure() {
    List<Double> fresh = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      try (LoadAtOnce load = new LoadAtOnce(api, PEOPLE, REQUESTS_EACH)) {
        fresh.add(seconds(load, "CREATED"));
        again.add(seconds(load, "UNCHANGED"));
      } catch (ApiException refused) {
        throw new LaunchException(
            "Round " + round + " of the imports was refused: " + refused.getMessage(), refused);
      }
      say.accept("imports: round %d, %.1f s".formatted(round, fresh.getLast()));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("people", PEOPLE);
    json.put("requests", PEOPLE * REQUESTS_EACH);
    json.put("unit", "seconds for people, participants, profiles and requests");
    json.put("fresh", described(fresh));
    json.put("again", described(again));
    return json;
  }

  private static double seconds(LoadAtOnce load, String outcome) {
    LoadAtOnce.Loaded loaded = load.load();
    if (loaded.rows() != load.rows() || !loaded.outcomes().equals(Set.of(outcome))) {
      throw new LaunchException(
          "%d rows were to be %s, and %d were %s"
              .formatted(load.rows(), outcome, loaded.rows(), loaded.outcomes()));
    }
    return Figures.round(seconds(loaded.took()));
  }

  private static double seconds(Duration took) {
    return took.toMillis() / 1000.0;
  }

  private static Map<String, Object> described(List<Double> rounds) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("median", Figures.round(Figures.median(rounds)));
    json.put("slowest", Collections.max(rounds));
    json.put("rounds", rounds);
    return json;
  }
}
