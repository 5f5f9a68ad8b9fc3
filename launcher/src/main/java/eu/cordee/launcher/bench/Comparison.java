package eu.cordee.launcher.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rounds of Cordée and of a reference, taken in turn so that a disturbance of the machine meets
 * both.
 */
final class Comparison {

  private final String unit;
  private final String reference;
  private final List<Double> cordee = new ArrayList<>();
  private final List<Double> others = new ArrayList<>();

  Comparison(String unit, String reference) {
    this.unit = unit;
    this.reference = reference;
  }

  void cordee(double value) {
    cordee.add(Figures.round(value));
  }

  void reference(double value) {
    others.add(Figures.round(value));
  }

  /** Every round is shown: a median alone hides how much they differ. */
  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", unit);
    json.put("cordee", Figures.round(Figures.median(cordee)));
    json.put("cordeeRounds", cordee);
    if (others.isEmpty()) {
      json.put(reference, "absent");
    } else {
      json.put(reference, Figures.round(Figures.median(others)));
      json.put(reference + "Rounds", others);
      json.put("ratio", Figures.round(Figures.median(ratios())));
    }
    return json;
  }

  /** Round by round: what slows the machine down for a while slows down two neighbours. */
  private List<Double> ratios() {
    return IntStream.range(0, Math.min(cordee.size(), others.size()))
        .mapToObj(round -> cordee.get(round) / others.get(round))
        .toList();
  }
}
