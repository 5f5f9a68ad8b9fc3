package eu.cordee.timetablebench;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** One JSON object, built field by field. */
final class Json {

  private final StringJoiner fields = new StringJoiner(", ", "{", "}");

  Json with(String name, String value) {
    return raw(name, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
  }

  Json with(String name, long value) {
    return raw(name, Long.toString(value));
  }

  Json with(String name, double value) {
    return raw(name, String.format(Locale.ROOT, "%.4f", value));
  }

  Json with(String name, boolean value) {
    return raw(name, Boolean.toString(value));
  }

  Json with(String name, Json value) {
    return raw(name, value.toString());
  }

  Json with(String name, List<Json> values) {
    StringJoiner elements = new StringJoiner(",\n  ", "[\n  ", "\n]");
    values.forEach(value -> elements.add(value.toString()));
    return raw(name, values.isEmpty() ? "[]" : elements.toString());
  }

  private Json raw(String name, String value) {
    fields.add('"' + name + "\": " + value);
    return this;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
