package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * From the moment a change can be seen in the registry's database to the moment its copy can be
 * seen in matchmaking's, both looked at every millisecond.
 */
record Latency(ApiClient api, Database registry, Database matchmaking, Consumer<String> say) {

  private static final int SAMPLES = 200;
  private static final long MOST_SECONDS = 45;
  private static final Duration GIVE_UP = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 30;
  private static final String ORIGINAL = "select version from person where id = ?";
  private static final String COPY =
      "select version from read_copy where topic = 'people.v1' and aggregate_id = ?";

  Map<String, Object> measure() {
    say.accept("messages: " + SAMPLES + " changes, one at a time");
    String me = api.put("/api/registry/people/me", Map.of()).path("id").asText();
    String locale = api.get("/api/registry/people/me").path("locale").asText("en");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    long[] nanos = new long[SAMPLES];
    int taken = 0;
    try (Eye original = new Eye(registry, ORIGINAL, me);
        Eye copy = new Eye(matchmaking, COPY, me)) {
      for (; taken < SAMPLES && System.nanoTime() < end; taken++) {
        nanos[taken] = sample(original, copy, taken % 2 == 0 ? "de" : "fr");
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (SQLException e) {
      throw new LaunchException("The databases could not be watched: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    } finally {
      change(locale);
    }
    return json(Arrays.copyOf(nanos, taken));
  }

  static Map<String, Object> json(long[] nanos) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", "milliseconds");
    json.put("samples", nanos.length);
    json.put("p50", Figures.millis(Figures.percentile(nanos, 0.5)));
    json.put("p99", Figures.millis(Figures.percentile(nanos, 0.99)));
    return json;
  }

  private long sample(Eye original, Eye copy, String locale) throws SQLException {
    long before = original.version();
    long copyBefore = copy.version();
    Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    CompletableFuture<Long> seen =
        CompletableFuture.supplyAsync(() -> original.waitPast(before), threads);
    CompletableFuture<Long> applied =
        CompletableFuture.supplyAsync(() -> copy.waitPast(copyBefore), threads);
    change(locale);
    return Math.max(0, applied.join() - seen.join());
  }

  private void change(String locale) {
    api.patch("/api/registry/people/me", Map.of("locale", locale));
  }

  /** Watches one row's version. */
  private static final class Eye implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement look;

    Eye(Database database, String query, String id) throws SQLException {
      connection = database.connect();
      look = connection.prepareStatement(query);
      look.setObject(1, UUID.fromString(id));
    }

    long version() throws SQLException {
      try (ResultSet rows = look.executeQuery()) {
        return rows.next() ? rows.getLong(1) : -1;
      }
    }

    /** When it was first seen to be higher. */
    long waitPast(long version) {
      long end = System.nanoTime() + GIVE_UP.toNanos();
      try {
        while (version() <= version) {
          if (System.nanoTime() > end) {
            throw new LaunchException("A change was not applied within " + GIVE_UP);
          }
          TimeUnit.MILLISECONDS.sleep(1);
        }
        return System.nanoTime();
      } catch (SQLException e) {
        throw new LaunchException("The databases could not be watched: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LaunchException("Interrupted.", e);
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
