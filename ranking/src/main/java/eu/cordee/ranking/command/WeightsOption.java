package eu.cordee.ranking.command;

import eu.cordee.ranking.pairwise.Fraction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What {@code --weights NAME=number,…} says of files, which are named as they are told apart. */
final class WeightsOption {

  /** Digits before and behind the point that a weight may have. */
  private static final String NUMBER = "\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}";

  private WeightsOption() {}

  /**
   * One for each file, in their order; 1 for those that are not named.
   *
   * @throws IllegalArgumentException with one sentence where it makes no sense
   */
  static List<Fraction> read(String option, List<String> files) {
    Map<Integer, Fraction> said = new HashMap<>();
    for (String part : option.split(",", -1)) {
      int equals = part.lastIndexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "Option --weights is NAME=number,NAME=number, and here is '" + part + "'.");
      }
      String name = part.substring(0, equals).strip();
      Fraction weight = weight(name, part.substring(equals + 1).strip());
      if (said.put(FileNames.find(name, files), weight) != null) {
        throw new IllegalArgumentException("Option --weights names '" + name + "' twice.");
      }
    }
    if (said.size() == files.size() && said.values().stream().allMatch(one -> one.sign() == 0)) {
      throw new IllegalArgumentException("Option --weights makes all weights zero.");
    }
    return IntStream.range(0, files.size())
        .mapToObj(file -> said.getOrDefault(file, Fraction.ONE))
        .toList();
  }

  private static Fraction weight(String name, String number) {
    if (!number.matches(NUMBER)) {
      throw new IllegalArgumentException(
          "The weight of '" + name + "' is a number of at least 0, not '" + number + "'.");
    }
    return Fraction.of(new BigDecimal(number));
  }
}
