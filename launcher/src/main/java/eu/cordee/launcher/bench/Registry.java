package eu.cordee.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.postgres.Database;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The registry with 100,000 organisations and 1,000 clusters that have 50,000 members: how long
 * 10,000 rows take to load, how long a search with its facets takes by eight clients, and the whole
 * map. Organisations come in through the API as anybody's do; clusters and members, of which only
 * reading is measured, straight into the database, without messages. All of it stays.
 */
record Registry(ApiClient api, Database database, Consumer<String> say) {

  private static final int ROWS = 10_000;
  private static final int FILES = 10;
  private static final int CLUSTERS = 1_000;
  private static final int MEMBERS = 50_000;
  private static final int CLIENTS = 8;
  private static final Duration SEARCHING = Duration.ofSeconds(20);
  private static final int MAPS = 5;

  private static final String[] SYLLABLES = {
    "mi", "cro", "na", "no", "op", "ti", "ka", "la", "ser", "mec", "tro", "sen", "bio", "al", "pin",
    "ju", "ra", "ver", "tex"
  };

  private static final String[] KEYWORDS = {
    "laser processing",
    "optics",
    "microsystems",
    "metrology",
    "medical devices",
    "robotics",
    "surface coating",
    "sensors"
  };

  Map<String, Object> measure() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("organisations", FILES * ROWS);
    json.put("import of 10,000 rows, seconds", imports());
    fill();
    json.put("clusters", CLUSTERS);
    json.put("members", MEMBERS);
    json.put("search with facets, milliseconds", search());
    json.put("whole map, seconds", maps());
    return json;
  }

  private List<Double> imports() {
    List<Double> took = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
      int first = file * ROWS;
      List<Map<String, Object>> rows =
          IntStream.range(first, first + ROWS).mapToObj(number -> row(number, random)).toList();
      long begin = System.nanoTime();
      api.post("/api/registry/organisations/imports", Map.of("organisations", rows));
      took.add(Figures.round((System.nanoTime() - begin) / 1e9));
      say.accept("registry: file %d of %d, %.1f s".formatted(file + 1, FILES, took.getLast()));
    }
    return took;
  }

  private static Map<String, Object> row(int number, RandomGenerator random) {
    return Map.of(
        "reference",
        UUID.randomUUID().toString(),
        "name",
        name(random) + " " + number,
        "kind",
        "COMPANY",
        "country",
        "CH",
        "nuts",
        "CH0" + (1 + random.nextInt(7)),
        "nace",
        List.of(List.of("26.51", "28.41", "32.50", "72.19").get(random.nextInt(4))),
        "keywords",
        List.of(any(KEYWORDS, random), any(KEYWORDS, random)),
        "description",
        "Made up for a measurement: " + name(random) + " " + name(random));
  }

  private static String name(RandomGenerator random) {
    return any(SYLLABLES, random) + any(SYLLABLES, random) + any(SYLLABLES, random);
  }

  private static String any(String[] all, RandomGenerator random) {
    return all[random.nextInt(all.length)];
  }

  private void fill() {
    say.accept("registry: " + CLUSTERS + " clusters with " + MEMBERS + " members");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      try (PreparedStatement clusters =
          connection.prepareStatement(
              """
              insert into cluster (id, version, changed_at, name, country, nuts, keywords, description, website, fictitious)
              select gen_random_uuid(), 0, now(), 'Measured cluster ' || n, (array['CH','DE','FR','IT','AT','SI'])[1 + n % 6], '',
                array['optics'], '', null, true from generate_series(1, ?) as n
              """)) {
        clusters.setInt(1, CLUSTERS);
        clusters.executeUpdate();
      }
      statement.execute(
          """
          insert into membership (id, version, changed_at, cluster_id, organisation_id, role, cluster_agreed_at, organisation_agreed_at)
          select gen_random_uuid(), 0, now(), c.id, o.id, 'FULL', now(), now()
          from (select id, row_number() over (order by id) as n from organisation order by id desc limit %1$d) o
          join (select id, row_number() over (order by id) as n from cluster where name like 'Measured cluster %%') c
            on c.n = 1 + o.n %% (select count(*) from cluster where name like 'Measured cluster %%')
          on conflict do nothing
          """
              .formatted(MEMBERS));
      statement.execute("analyze");
    } catch (SQLException e) {
      throw new LaunchException("The clusters could not be made: " + e.getMessage(), e);
    }
  }

  private Map<String, Object> search() {
    say.accept("registry: " + CLIENTS + " clients search for " + SEARCHING.toSeconds() + " s");
    long end = System.nanoTime() + SEARCHING.toNanos();
    List<Long> lists = new ArrayList<>();
    List<Long> facets = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<long[]>>> asked =
          IntStream.range(0, CLIENTS)
              .mapToObj(client -> clients.submit(() -> searches(end)))
              .toList();
      for (Future<List<long[]>> one : asked) {
        one.get()
            .forEach(
                pair -> {
                  lists.add(pair[0]);
                  facets.add(pair[1]);
                });
      }
    } catch (ExecutionException e) {
      throw new LaunchException("A search failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clients", CLIENTS);
    json.put("searches", lists.size());
    json.put("list", described(lists));
    json.put("facets", described(facets));
    return json;
  }

  private List<long[]> searches(long end) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    List<long[]> nanos = new ArrayList<>();
    while (System.nanoTime() < end) {
      String question = "?q=" + URLEncoder.encode(words(random), StandardCharsets.UTF_8);
      nanos.add(
          new long[] {
            took("/api/registry/organisations" + question + "&limit=30"),
            took("/api/registry/organisations/facets" + question)
          });
    }
    return nanos;
  }

  /** A name, one with a slip of the pen, two letters, or a technology. */
  private static String words(RandomGenerator random) {
    String name = name(random);
    return switch (random.nextInt(4)) {
      case 0 -> name;
      case 1 -> name.substring(0, 2) + "x" + name.substring(3);
      case 2 -> name.substring(0, 2);
      default -> any(KEYWORDS, random);
    };
  }

  private long took(String path) {
    long begin = System.nanoTime();
    api.get(path);
    return System.nanoTime() - begin;
  }

  private List<Double> maps() {
    List<Double> took = new ArrayList<>();
    for (int round = 0; round < MAPS; round++) {
      long begin = System.nanoTime();
      JsonNode map = api.get("/api/registry/cooperation/map?layer=SHARED_MEMBER");
      took.add(Figures.round((System.nanoTime() - begin) / 1e9));
      say.accept("registry: a map of " + map.path("clusters").size() + " clusters");
    }
    return took;
  }

  private static Map<String, Object> described(List<Long> nanos) {
    long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("p50", Figures.millis(Figures.percentile(all, 0.5)));
    json.put("p99", Figures.millis(Figures.percentile(all, 0.99)));
    json.put("slowest", Figures.millis(Figures.percentile(all, 1)));
    return json;
  }
}
