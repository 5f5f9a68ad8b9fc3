package eu.cordee.registry.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One field of an entry, before a change and after it. */
@Schema(name = "HistoryField", description = "One field of an entry, before a change and after it")
public record HistoryField(
    @Schema(description = "What the field is called in the entry") String field,
    @Schema(description = "What it said; empty where it said nothing") String before,
    @Schema(description = "What it says since; empty where it says nothing") String after) {

  /**
   * What differs.
   *
   * @param before all fields by name, as text
   * @param after the same fields
   */
  public static List<HistoryField> between(Map<String, String> before, Map<String, String> after) {
    return after.entrySet().stream()
        .filter(field -> !Objects.equals(before.get(field.getKey()), field.getValue()))
        .map(
            field ->
                new HistoryField(
                    field.getKey(), before.getOrDefault(field.getKey(), ""), field.getValue()))
        .toList();
  }

  /** How a value stands in a history. */
  public static String text(@Nullable Object value) {
    return value instanceof List<?> many
        ? String.join(", ", many.stream().map(String::valueOf).toList())
        : Objects.toString(value, "");
  }
}
