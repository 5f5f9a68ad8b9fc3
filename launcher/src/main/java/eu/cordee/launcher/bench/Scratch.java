package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.postgres.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a booking under {@code pgbench}, on empty tables of a schema of their own in
 * the same database; the schema is dropped at the end.
 */
final class Scratch implements AutoCloseable {

  private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final String EMPTY =
      "truncate bench.occupancy, bench.meeting, bench.meeting_request, bench.outbox, bench.idempotent_answer";

  /** Somebody else's meeting with the host in the slot for which all compete. */
  private static final String TAKEN =
      "insert into bench.occupancy select event_id, 'PERSON', '00000000-0000-7000-8007-000000000001',"
          + " tstzrange(starts_at, ends_at), 'MEETING', uuidv7() from bench.slot_copy where number = 0";

  private final Path pgbench;
  private final Database database;
  private final int port;
  private final Path directory;

  Scratch(Path pgbench, Database database, int port) {
    this.pgbench = pgbench;
    this.database = database;
    this.port = port;
    try {
      directory = Files.createTempDirectory("cordee-bench");
      for (String script : List.of("booking.sql", "contended.sql")) {
        Files.writeString(directory.resolve(script), withIds(resource(script)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute(resource("scratch.sql"));
  }

  /** Transactions per second, each with a slot and a guest of its own. */
  double distinct(int clients, Duration time) {
    execute(EMPTY);
    return run("booking.sql", clients, time);
  }

  /** Transactions per second that all want one slot, which is taken. */
  double contended(int clients, Duration time) {
    execute(EMPTY);
    execute(TAKEN);
    return run("contended.sql", clients, time);
  }

  private double run(String script, int clients, Duration time) {
    String output =
        Program.run(
            time.plus(GRACE),
            Map.of("PGPASSWORD", database.password(), "PGOPTIONS", "-c search_path=bench,public"),
            List.of(
                pgbench.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + database.user(),
                "--client=" + clients,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--define=i=0",
                "--file=" + directory.resolve(script),
                database.user()));
    return rate(output);
  }

  static double rate(String output) {
    Matcher found = RATE.matcher(output);
    if (!found.find() || output.contains("aborted")) {
      throw new LaunchException("pgbench measured nothing:\n" + output);
    }
    return Double.parseDouble(found.group(1));
  }

  /** Ids are counted, so that the script asks the database for nothing that a booking does not. */
  static String withIds(String script) {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("@KEY@", "lpad(:serial::text, 36, 'k')");
    ids.put("@EVENT@", "'00000000-0000-7000-8000-000000000001'::uuid");
    ids.put("@HOST@", "'00000000-0000-7000-8006-000000000001'::uuid");
    ids.put("@HOST_PERSON@", "'00000000-0000-7000-8007-000000000001'::uuid");
    ids.put("@SLOT@", counted("8001", "slot"));
    ids.put("@GUEST@", counted("8002", "turn"));
    ids.put("@GUEST_PERSON@", counted("8003", "turn"));
    ids.put("@REQUEST@", counted("8004", "serial"));
    ids.put("@MEETING@", counted("8005", "serial"));
    ids.put("@DURING@", "tstzrange(" + minute(":slot") + ", " + minute("(:slot + 1)") + ")");
    String text = script;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      text = text.replace(id.getKey(), id.getValue());
    }
    return text;
  }

  private static String counted(String kind, String variable) {
    return "('00000000-0000-7000-" + kind + "-' || lpad(:" + variable + "::text, 12, '0'))::uuid";
  }

  private static String minute(String number) {
    return "'2030-01-01Z'::timestamptz + " + number + " * interval '1 minute'";
  }

  static String resource(String name) {
    try (InputStream file = Objects.requireNonNull(Scratch.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new LaunchException("The bench's own tables: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    execute("drop schema if exists bench cascade");
    Installation.delete(directory);
  }
}
