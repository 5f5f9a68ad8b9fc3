package eu.cordee.launcher.postgres;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Secrets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Creates what the services find when they connect: a role and a database of the same name each.
 */
public final class Databases {

  public static final String SUPERUSER = "postgres";

  /** One per service, and Keycloak's. */
  public static final List<String> NAMES =
      List.of("registry", "event", "matchmaking", "gateway", "keycloak");

  /** Only a superuser may create some of them, and a migration is none. */
  public static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm", "unaccent");

  private final Secrets secrets;
  private final int port;

  public Databases(Secrets secrets, int port) {
    this.secrets = secrets;
    this.port = port;
  }

  public static String secret(String name) {
    return "database-" + name;
  }

  /** How the service of this name reaches its database. */
  public Database of(String name) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, name, secrets.key(secret(name)));
  }

  Database superuser(String name) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
        SUPERUSER,
        secrets.key(secret(SUPERUSER)));
  }

  void createMissing() {
    try (Connection connection = superuser("postgres").connect()) {
      for (String name : NAMES) {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
          execute(
              connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + of(name).password() + "'");
        }
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
          create(connection, name);
        }
      }
    } catch (SQLException e) {
      throw new LaunchException(
          "PostgreSQL runs, but its databases could not be created: " + e.getMessage(), e);
    }
  }

  /** Empties one database: tests start from nothing without a new server. */
  void recreate(String name) {
    try (Connection connection = superuser("postgres").connect()) {
      execute(connection, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      create(connection, name);
    } catch (SQLException e) {
      throw new LaunchException(
          "The database " + name + " could not be emptied: " + e.getMessage(), e);
    }
  }

  /**
   * Renamed when complete, so that one that exists has its extensions, whatever happened on the
   * way.
   */
  private void create(Connection connection, String name) throws SQLException {
    String unfinished = name + "_unfinished";
    execute(connection, "DROP DATABASE IF EXISTS " + unfinished + " WITH (FORCE)");
    execute(connection, "CREATE DATABASE " + unfinished + " OWNER " + name);
    try (Connection inside = superuser(unfinished).connect()) {
      for (String extension : EXTENSIONS) {
        execute(inside, "CREATE EXTENSION " + extension);
      }
      execute(inside, "REVOKE ALL ON DATABASE " + unfinished + " FROM PUBLIC");
    }
    execute(connection, "ALTER DATABASE " + unfinished + " RENAME TO " + name);
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
