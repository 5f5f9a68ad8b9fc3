package eu.cordee.timetablebench;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** One JSON object, built field by field. */
final class BenchDocument {

  private final StringJoiner fields = new StringJoiner(", ", "{", "}");

  BenchDocument with(String name, String value) {
    return raw(name, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
  }

  BenchDocument with(String name, long value) {
    return raw(name, Long.toString(value));
  }

  BenchDocument with(String name, double value) {
    return raw(name, String.format(Locale.ROOT, "%.4f", value));
  }

  BenchDocument with(String name, boolean value) {
    return raw(name, Boolean.toString(value));
  }

  BenchDocument with(String name, BenchDocument value) {
    return raw(name, value.toString());
  }

  BenchDocument with(String name, List<BenchDocument> values) {
    StringJoiner elements = new StringJoiner(",\n  ", "[\n  ", "\n]");
    values.forEach(value -> elements.add(value.toString()));
    return raw(name, values.isEmpty() ? "[]" : elements.toString());
  }

  private BenchDocument raw(String name, String value) {
    fields.add('"' + name + "\": " + value);
    return this;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
