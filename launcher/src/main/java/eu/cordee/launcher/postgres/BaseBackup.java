package eu.cordee.launcher.postgres;

import eu.cordee.launcher.LaunchException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A base backup of the whole running server, written by the server itself: all databases as they
 * were at one moment, its end. The program that usually asks for it is not among the binaries that
 * the build fetches, so it is asked for over the replication protocol.
 */
final class BaseBackup {

  /** What the driver says of a command whose answer is a stream of copied data. */
  private static final String ANSWER_NOT_READ = "0A000";

  private final Database superuser;

  BaseBackup(Database superuser) {
    this.superuser = superuser;
  }

  /**
   * Writes {@code base.tar}, which has the log in it that recovery needs, and {@code
   * backup_manifest}.
   *
   * @param directory must not exist; its parent must
   */
  void writeTo(Path directory) {
    try (Connection connection = replication();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(
          "BASE_BACKUP (LABEL 'cordee', TARGET 'server', TARGET_DETAIL '"
              + directory.toAbsolutePath().toString().replace("'", "''")
              + "', CHECKPOINT 'fast', WAL, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')");
    } catch (SQLException e) {
      requireOnlyAnswerNotRead(e);
    }
  }

  /**
   * The server writes the files, and tells of its progress by a stream that the driver skips with
   * an error of its own; one of the server would follow it. Whether the files are whole is seen
   * when they are verified, whatever was answered.
   */
  private static void requireOnlyAnswerNotRead(SQLException e) {
    if (!ANSWER_NOT_READ.equals(e.getSQLState()) || e.getNextException() != null) {
      SQLException cause = e.getNextException() == null ? e : e.getNextException();
      throw new LaunchException("PostgreSQL made no backup: " + cause.getMessage(), e);
    }
  }

  private Connection replication() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", superuser.user());
    properties.setProperty("password", superuser.password());
    properties.setProperty("replication", "true");
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("assumeMinServerVersion", "18");
    return DriverManager.getConnection(superuser.jdbcUrl(), properties);
  }
}
