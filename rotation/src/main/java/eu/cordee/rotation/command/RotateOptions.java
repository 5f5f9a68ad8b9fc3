package eu.cordee.rotation.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of {@code rotate}; those that make no sense are refused with an {@link
 * IllegalArgumentException} of one sentence.
 */
record RotateOptions(Map<String, String> values, boolean json) {

  static final String USAGE =
      "Usage: rotate --tables G --seats P --rounds R [--people N] [--hosts fixed|none]"
          + " [--groups FILE.csv] [--themes N|FILE.csv] [--wishes FILE.csv]"
          + " [--questions 'ONE; TWO; …'] [--seed S] [--json]";

  private static final Set<String> KNOWN =
      Set.of(
          "tables",
          "seats",
          "rounds",
          "people",
          "hosts",
          "groups",
          "themes",
          "wishes",
          "questions",
          "seed");
  private static final int LARGEST = 2000;

  static RotateOptions parse(String... arguments) {
    Map<String, String> values = new HashMap<>();
    boolean json = false;
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
      if (name.equals("json")) {
        json = true;
      } else if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException("Unknown option " + arguments[i] + ". " + USAGE);
      } else if (i + 1 == arguments.length) {
        throw new IllegalArgumentException("Option --" + name + " needs a value.");
      } else {
        values.put(name, arguments[++i]);
      }
    }
    return new RotateOptions(Map.copyOf(values), json);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Option --" + name + " is missing. " + USAGE);
    }
    return value;
  }

  /** A count between one and two thousand. */
  int count(String name) {
    long number = number(name);
    if (number < 1 || number > LARGEST) {
      throw new IllegalArgumentException(
          "Option --" + name + " must be between 1 and " + LARGEST + ", not " + number + ".");
    }
    return (int) number;
  }

  long number(String name) {
    String value = text(name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "Option --" + name + " must be a whole number, not '" + value + "'.", notANumber);
    }
  }

  /** One per round; none when none were given. */
  List<String> questions() {
    return has("questions")
        ? Arrays.stream(text("questions").split(";")).map(String::strip).toList()
        : List.of();
  }

  boolean hosted() {
    String hosts = values.getOrDefault("hosts", "none");
    if (!Set.of("fixed", "none").contains(hosts)) {
      throw new IllegalArgumentException("Option --hosts is fixed or none, not '" + hosts + "'.");
    }
    return hosts.equals("fixed");
  }
}
