package eu.cordee.kit.http;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What should have stood where a body holds something else, as the end of a sentence. */
final class Expected {

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
  private static final Set<Class<?>> NUMBERS = Set.of(double.class, float.class);
  private static final Set<Class<?>> YES_OR_NO = Set.of(boolean.class, Boolean.class);

  /** More names than these are read better in the document. */
  private static final int MOST_NAMES = 30;

  private Expected() {}

  static String insteadOf(MismatchedInputException mismatch) {
    String wanted = wanted(mismatch.getTargetType());
    // Of a number or a truth value that is left out Jackson says that it cannot be null.
    return String.valueOf(mismatch.getOriginalMessage()).startsWith("Cannot map `null`")
        ? "is missing and " + wanted
        : wanted;
  }

  /** What broke while a value was read, though its type was right. */
  static String insteadOf(JsonMappingException broken) {
    return broken.getCause() instanceof InputCoercionException
        ? "is a number out of range"
        : "is not valid JSON";
  }

  private static String wanted(@Nullable Class<?> type) {
    if (type == null) {
      return "does not have the expected type";
    }
    if (type.isEnum()) {
      return oneOf(type.getEnumConstants());
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return "must be a whole number";
    }
    if (NUMBERS.contains(type) || Number.class.isAssignableFrom(type)) {
      return "must be a number";
    }
    if (YES_OR_NO.contains(type)) {
      return "must be true or false";
    }
    if (type == LocalDate.class) {
      return "must be a date, as 2027-03-01";
    }
    if (type == LocalTime.class) {
      return "must be a time of day, as 09:30";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "must be a list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type)
        ? "must be an object"
        : "does not have the expected type";
  }

  private static String oneOf(Object[] constants) {
    return constants.length > MOST_NAMES
        ? "must be one of the names in the document"
        : "must be one of "
            + Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
  }
}
