package eu.cordee.kit.http;

import eu.cordee.kit.Ids;
import eu.cordee.kit.json.VisibleText;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that an operation knows, and of which type each is. */
final class QueryRules {

  private final Map<String, Class<?>> known;

  private QueryRules(Map<String, Class<?>> known) {
    this.known = known;
  }

  static QueryRules of(Method operation) {
    Map<String, Class<?>> known = new HashMap<>();
    for (Parameter parameter : operation.getParameters()) {
      QueryParam named = parameter.getAnnotation(QueryParam.class);
      RestQuery spoken = parameter.getAnnotation(RestQuery.class);
      if (named != null) {
        known.put(named.value(), parameter.getType());
      } else if (spoken != null) {
        known.put(
            spoken.value().isEmpty() ? parameter.getName() : spoken.value(), parameter.getType());
      }
    }
    return new QueryRules(known);
  }

  /**
   * Passes when every parameter is known, there once, and of its type.
   *
   * @throws ProblemException 400 with the parameter's name
   */
  void check(Map<String, List<String>> sent) {
    sent.forEach(
        (name, values) -> {
          Class<?> type = known.get(name);
          if (type == null) {
            throw ProblemException.badField(name, "is not a known query parameter");
          }
          if (values.size() > 1) {
            throw ProblemException.badField(name, "is there more than once");
          }
          check(name, type, values.getFirst());
        });
  }

  private static void check(String name, Class<?> type, String value) {
    if (type == boolean.class || type == Boolean.class) {
      require(value.equals("true") || value.equals("false"), name, "must be true or false");
    } else if (type == int.class || type == Integer.class) {
      require(isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE), name, "must be a whole number");
    } else if (type == long.class || type == Long.class) {
      require(isWhole(value, Long.MIN_VALUE, Long.MAX_VALUE), name, "must be a whole number");
    } else if (type == UUID.class) {
      require(Ids.isId(value), name, "must be a UUID");
    } else if (type.isEnum()) {
      List<String> words =
          Arrays.stream(type.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList();
      require(words.contains(value), name, "must be one of " + words);
    } else {
      String fault = VisibleText.fault(value);
      require(fault == null, name, String.valueOf(fault));
    }
  }

  private static boolean isWhole(String value, long least, long most) {
    try {
      long number = Long.parseLong(value);
      return value.matches("-?\\d+") && number >= least && number <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void require(boolean kept, String name, String message) {
    if (!kept) {
      throw ProblemException.badField(name, message);
    }
  }
}
