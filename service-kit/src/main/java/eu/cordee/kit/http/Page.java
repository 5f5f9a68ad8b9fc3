package eu.cordee.kit.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param next what to send as {@code cursor} for the following page, or null at the end; {@link
 *     LinksAndTags} repeats it in the {@code Link} header
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** The most that one page can hold. */
  public static final int MAX_LIMIT = 200;

  /** What a page holds when nothing is said, as text for {@code @DefaultValue}. */
  public static final String DEFAULT_LIMIT = "50";

  /**
   * Makes a page of a query that asked for one row more than the limit.
   *
   * @param rows at most {@code limit + 1} rows
   * @param position what identifies a row in the list's order; becomes the cursor
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, String> position, Function<R, T> view) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(view).toList(),
        more ? Cursor.write(position.apply(shown.getLast())) : null);
  }
}
