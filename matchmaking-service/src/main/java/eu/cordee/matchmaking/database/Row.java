package eu.cordee.matchmaking.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer; columns by name. */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /** A {@code uuid} that is never null. */
  public UUID id(String column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  /** A {@code uuid} that may be null. */
  public @Nullable UUID idOrNull(String column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  /** A {@code timestamptz} that is never null. */
  public Instant instant(String column) throws SQLException {
    return result.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A {@code timestamptz} that may be null. */
  public @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** A text that is never null. */
  public String text(String column) throws SQLException {
    return result.getString(column);
  }

  /** A text that may be null. */
  public @Nullable String textOrNull(String column) throws SQLException {
    return result.getString(column);
  }

  /** A boolean; null counts as false. */
  public boolean flag(String column) throws SQLException {
    return result.getBoolean(column);
  }

  /** A number; null counts as 0. */
  public int number(String column) throws SQLException {
    return result.getInt(column);
  }

  /** A number that may be null. */
  public @Nullable Integer numberOrNull(String column) throws SQLException {
    return result.getObject(column, Integer.class);
  }

  /** Bytes as they were written. */
  public byte[] bytes(String column) throws SQLException {
    return result.getBytes(column);
  }

  /** A large number; null counts as 0. */
  public long large(String column) throws SQLException {
    return result.getLong(column);
  }

  /** A {@code text[]}; null counts as empty. */
  public List<String> texts(String column) throws SQLException {
    java.sql.Array array = result.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
