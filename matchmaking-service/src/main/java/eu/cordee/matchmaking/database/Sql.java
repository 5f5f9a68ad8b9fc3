package eu.cordee.matchmaking.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Statements on the connection of the current transaction, for sets and locks; one thing at a time
 * is for Panache. What entities have changed is written first, so that a statement sees it: that
 * costs 0.03 ms of a booking, and forgetting it would be a fault that no test finds. Why not
 * another library: docs/adr/0012.
 *
 * <p>Arguments: ids, texts, numbers, instants, and collections of ids, texts or instants, which
 * become arrays.
 */
@ApplicationScoped
public class Sql {

  private final EntityManager entityManager;

  Sql(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Called once per row. */
    T read(Row row) throws SQLException;
  }

  /** All rows of the answer. */
  public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = prepare(connection, sql, arguments);
                  ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                  rows.add(reader.read(row));
                }
                return rows;
              }
            });
  }

  /** The first row of the answer, if there is one. */
  public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  public int update(String sql, @Nullable Object... arguments) {
    return update(session(), sql, arguments);
  }

  /**
   * Changes rows of a table that no entity maps. What entities have changed can wait: an entity
   * that changes before and after such a statement is written once, with one version.
   *
   * @return how many
   */
  public int updateUnmapped(String sql, @Nullable Object... arguments) {
    return update(entityManager.unwrap(Session.class), sql, arguments);
  }

  private static int update(Session session, String sql, @Nullable Object[] arguments) {
    return session.doReturningWork(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
          }
        });
  }

  private Session session() {
    Session session = entityManager.unwrap(Session.class);
    if (session.isJoinedToTransaction()) {
      session.flush();
    }
    return session;
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object[] arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, value(connection, arguments[i]));
    }
    return statement;
  }

  private static @Nullable Object value(Connection connection, @Nullable Object argument)
      throws SQLException {
    return switch (argument) {
      case null -> null;
      case Instant time -> time.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Collection<?> many -> array(connection, many);
      default -> argument;
    };
  }

  private static java.sql.Array array(Connection connection, Collection<?> many)
      throws SQLException {
    Object[] elements = new Object[many.size()];
    String type = "text";
    int i = 0;
    for (Object element : many) {
      type = element == null ? type : typeOf(element);
      elements[i++] =
          element instanceof Instant || element instanceof Enum<?> ? element.toString() : element;
    }
    return connection.createArrayOf(type, elements);
  }

  private static String typeOf(Object element) {
    return switch (element) {
      case UUID id -> "uuid";
      case Instant time -> "timestamptz";
      case Integer number -> "int";
      default -> "text";
    };
  }
}
