package eu.cordee.ranking.command;

import eu.cordee.ranking.pairwise.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes maps, lists, numbers and text as JSON; a library would double the start-up time. Numbers
 * have six decimals at most, so that the same input gives the same bytes everywhere.
 */
final class PlainJson {

  private static final int DECIMALS = 6;

  private PlainJson() {}

  static String write(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> text(entry.getKey().toString()) + ": " + write(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(PlainJson::write).collect(Collectors.joining(", ", "[", "]"));
      case Optional<?> maybe -> maybe.map(PlainJson::write).orElse("null");
      case Double number -> decimal(new BigDecimal(number));
      case Fraction fraction -> decimal(fraction);
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> text(value.toString());
    };
  }

  /** The number with six decimals at most, and none where it is whole. */
  static String decimal(Fraction fraction) {
    return trimmed(
        new BigDecimal(fraction.numerator())
            .divide(new BigDecimal(fraction.denominator()), DECIMALS, RoundingMode.HALF_EVEN));
  }

  private static String decimal(BigDecimal number) {
    return trimmed(number.setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }

  private static String trimmed(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String text(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char sign : text.toCharArray()) {
      if (sign == '"' || sign == '\\') {
        quoted.append('\\').append(sign);
      } else if (sign < ' ' || Character.isSurrogate(sign)) {
        quoted.append("\\u%04x".formatted((int) sign));
      } else {
        quoted.append(sign);
      }
    }
    return quoted.append('"').toString();
  }
}
