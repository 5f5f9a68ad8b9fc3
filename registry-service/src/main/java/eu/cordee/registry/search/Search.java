package eu.cordee.registry.search;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a table with {@code name_key} and {@code search_text}: best match first, then by
 * name.
 *
 * <p>A text matches where every word of it occurs (also inside a word), or where the name is much
 * like it, so that a slip of the pen still finds its cluster. Accents and case do not count.
 */
public final class Search {

  /** Of one facet; a longer list is no help to choose from. */
  private static final int MOST_VALUES = 50;

  private final String table;

  /** By the parameter they are about. */
  private final Map<String, String> conditions = new LinkedHashMap<>();

  private final Map<String, Object> parameters = new HashMap<>();
  private String rank = "0";

  private Search(String table) {
    this.table = table;
  }

  /** A search that still finds every row. */
  public static Search in(String table) {
    return new Search(table);
  }

  /** Keeps rows that match the text, if there is one. */
  public Search text(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return this;
    }
    List<String> words = Stream.of(text.strip().split("\\s+", -1)).limit(10).toList();
    List<String> everyWord = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      everyWord.add("search_text like plain(cast(:word" + i + " as text))");
      parameters.put("word" + i, "%" + escape(words.get(i)) + "%");
    }
    conditions.put(
        "text",
        "(" + String.join(" and ", everyWord) + " or plain(cast(:text as text)) <% name_key)");
    parameters.put("text", text.strip());
    rank = "cast(1000 * word_similarity(plain(cast(:text as text)), name_key) as integer)";
    return this;
  }

  /** Keeps rows for which the condition holds, if its parameter has a value. */
  public Search where(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.put(parameter, condition);
      parameters.put(parameter, value);
    }
    return this;
  }

  /** Gives a value to a parameter that another condition has beside its own. */
  public Search with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** Keeps rows for which the condition, which has no parameter, holds. */
  public Search only(String condition) {
    conditions.put(condition, condition);
    return this;
  }

  /** At most {@code limit + 1} rows behind the cursor, in order. */
  public List<Found> rows(EntityManager entityManager, @Nullable String cursor, int limit) {
    Found last = Found.at(Cursor.read(cursor));
    Query query = entityManager.createNativeQuery(sql(last != null), Object[].class);
    parameters.forEach(query::setParameter);
    if (last != null) {
      query.setParameter("lastRank", last.rank);
      query.setParameter("lastName", last.nameKey);
      query.setParameter("lastId", last.id);
    }
    List<?> rows = query.setMaxResults(limit + 1).getResultList();
    return rows.stream().map(Object[].class::cast).map(Found::of).toList();
  }

  /**
   * How many rows have each value of a facet, the most frequent first. What was asked of this facet
   * itself does not count: one sees what the other choices would find.
   *
   * @param parameter what the facet is asked by
   * @param values a query for the values of one row and their labels
   */
  public List<FacetCount> counts(EntityManager entityManager, String parameter, String values) {
    List<String> others =
        conditions.entrySet().stream()
            .filter(condition -> !condition.getKey().equals(parameter))
            .map(Map.Entry::getValue)
            .toList();
    Query query =
        entityManager.createNativeQuery(
            "select facet.value, facet.label, count(*) from "
                + table
                + ", lateral ("
                + values
                + ") as facet(value, label) where facet.value <> '' and "
                + and(others)
                + " group by facet.value, facet.label order by count(*) desc, facet.label, facet.value",
            Object[].class);
    parameters.entrySet().stream()
        .filter(one -> !one.getKey().equals(parameter))
        .forEach(one -> query.setParameter(one.getKey(), one.getValue()));
    List<?> rows = query.setMaxResults(MOST_VALUES).getResultList();
    return rows.stream().map(Object[].class::cast).map(Search::counted).toList();
  }

  private static FacetCount counted(Object[] row) {
    return new FacetCount((String) row[0], (String) row[1], ((Number) row[2]).longValue());
  }

  private static String and(Collection<String> conditions) {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  private String sql(boolean behindACursor) {
    String found =
        "select id, name_key, "
            + rank
            + " as rank from "
            + table
            + " where "
            + and(conditions.values());
    String behind =
        behindACursor
            ? " where (-rank, name_key, id) > (-cast(:lastRank as integer), cast(:lastName as text), cast(:lastId as uuid))"
            : "";
    return "select id, name_key, rank from ("
        + found
        + ") found"
        + behind
        + " order by -rank, name_key, id";
  }

  private static String escape(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Where a row stands in the order of a search. */
  public record Found(UUID id, String nameKey, int rank) {

    static Found of(Object[] row) {
      return new Found((UUID) row[0], (String) row[1], ((Number) row[2]).intValue());
    }

    /** What a cursor is made of. */
    public String position() {
      return rank + " " + id + " " + nameKey;
    }

    static @Nullable Found at(@Nullable String position) {
      if (position == null) {
        return null;
      }
      try {
        String[] parts = position.split(" ", 3);
        return new Found(UUID.fromString(parts[1]), parts[2], Integer.parseInt(parts[0]));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw ProblemException.badField("cursor", "is not a cursor of this list");
      }
    }
  }
}
