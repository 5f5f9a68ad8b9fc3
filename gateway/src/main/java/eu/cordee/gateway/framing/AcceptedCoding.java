package eu.cordee.gateway.framing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The coding that a client likes best of those that are spoken here (RFC 9110, section 12.5.3).
 * What compresses below this looks for names and would send even a coding that is refused.
 */
final class AcceptedCoding {

  /** As it is. */
  static final String IDENTITY = "identity";

  /** The best first, where a client has no preference. */
  private static final List<String> SPOKEN = List.of("br", "gzip", "deflate");

  private AcceptedCoding() {}

  /**
   * @param accepted the header, or null where there is none
   * @return one of those spoken here, or {@link #IDENTITY}
   */
  static String of(@Nullable String accepted) {
    String best = IDENTITY;
    double weight = 0;
    for (String coding : SPOKEN) {
      double its = accepted == null ? 0 : weight(accepted, coding);
      if (its > weight) {
        best = coding;
        weight = its;
      }
    }
    return best;
  }

  /** What is said of the coding itself, else of all that is not named. */
  private static double weight(String accepted, String coding) {
    double others = 0;
    for (String one : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = one.split(";", -1);
      String name = parts[0].strip();
      if (name.equals(coding)) {
        return weight(parts);
      }
      if (name.equals("*")) {
        others = weight(parts);
      }
    }
    return others;
  }

  /** A weight that cannot be read accepts nothing. */
  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace(" ", "");
      if (parameter.startsWith("q=")) {
        String value = parameter.substring(2);
        return value.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(value) : 0;
      }
    }
    return 1;
  }
}
