package eu.cordee.gateway.notice.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the connection of the current transaction, or on one of its own where there is none.
 *
 * <p>Arguments: ids, texts, numbers, instants, constants, and collections of ids or texts, which
 * become arrays.
 */
@ApplicationScoped
public class Statements {

  private final AgroalDataSource database;

  Statements(AgroalDataSource database) {
    this.database = database;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Called once per row. */
    T read(ResultSet row) throws SQLException;
  }

  /** All rows of the answer. */
  public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reading.read(rows));
      }
      return all;
    } catch (SQLException failure) {
      throw new StatementException(failure);
    }
  }

  /** The first row of the answer, if there is one. */
  public <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... arguments) {
    return list(sql, reading, arguments).stream().findFirst();
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  public int update(String sql, @Nullable Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new StatementException(failure);
    }
  }

  /** Changes rows by one statement with many rows of arguments, sent together. */
  public void updateEach(String sql, Collection<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] arguments : rows) {
        set(statement, arguments);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failure) {
      throw new StatementException(failure);
    }
  }

  /** A {@code timestamptz} that may be null. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** A {@code uuid} that may be null. */
  public static @Nullable UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object[] arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    set(statement, arguments);
    return statement;
  }

  private static void set(PreparedStatement statement, @Nullable Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, value(statement.getConnection(), arguments[i]));
    }
  }

  private static @Nullable Object value(Connection connection, @Nullable Object argument)
      throws SQLException {
    return switch (argument) {
      case null -> null;
      case Instant time -> time.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Collection<?> many when many.stream().allMatch(UUID.class::isInstance) ->
          connection.createArrayOf("uuid", many.toArray());
      case Collection<?> many ->
          connection.createArrayOf("text", many.stream().map(String::valueOf).toArray());
      default -> argument;
    };
  }
}
