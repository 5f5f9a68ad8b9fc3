package eu.cordee.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

  @TempDir private Path directory;

  private Postgres postgres;

  @AfterEach
  void stop() {
    postgres.stop();
  }

  @Test
  void keepsItsDataThroughAStopACrashAndAMoveOfPorts() throws Exception {
    // Given
    postgres = server(Ports.free());
    postgres.start();
    execute("CREATE TABLE kept AS SELECT 1 AS number");

    // When it is stopped, a stranger has its pid, and it is started elsewhere
    postgres.stop();
    long stranger = ProcessHandle.current().pid();
    Files.writeString(
        directory.resolve("postgres/data/postmaster.pid"), stranger + "\n/nowhere\n0\n1\n");
    postgres = server(Ports.free());
    postgres.start();

    // Then
    assertThat(numbers()).isEqualTo(1);

    // When another process finds it running
    long pid = postgres.pid().orElseThrow();
    Postgres attached = server(new Ports(postgres.port() - 5));
    attached.start();

    // Then
    assertThat(attached.pid()).hasValue(pid);

    // When it crashes
    postgres.crash();
    assertThat(postgres.isReady()).isFalse();
    postgres.start();

    // Then
    assertThat(numbers()).isEqualTo(1);
  }

  @Test
  void letsNobodyInWithoutThePasswordAndNoServiceIntoTheDatabaseOfAnother() {
    // Given
    postgres = server(Ports.free());
    postgres.start();
    Database registry = postgres.database("registry");

    // When, Then
    Assertions.assertThatThrownBy(
            () -> new Database(registry.jdbcUrl(), "registry", "guess").connect())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    Assertions.assertThatThrownBy(
            () ->
                new Database(postgres.database("event").jdbcUrl(), "registry", registry.password())
                    .connect())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
  }

  private Postgres server(Ports ports) {
    return new Postgres(new Home(directory), ports, Installation.standard(), true);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = postgres.database("registry").connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int numbers() throws SQLException {
    try (Connection connection = postgres.database("registry").connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
