package eu.cordee.systemtest;

import eu.cordee.launcher.postgres.Database;
import eu.cordee.launcher.system.Backing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Looks for a word wherever the system keeps anything: in every column of every table of every
 * database, bytes too, and in the newest message of every key of every topic. What is sealed or
 * compressed it cannot read.
 */
final class MarkerScan {

  private static final List<String> DATABASES =
      List.of("registry", "event", "matchmaking", "gateway", "keycloak");

  private static final String TABLES =
      """
      select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1
      """;

  private final Backing backing;
  private final String pattern;
  private final String word;
  private final String let;

  /**
   * @param word of small letters and digits
   * @param let a text with that word which may stay in answers that were kept for others
   */
  MarkerScan(Backing backing, String word, String let) {
    this.backing = backing;
    this.word = word;
    this.let = let;
    this.pattern = word + "|" + HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
  }

  /** The tables and topics that have the word, as {@code database.table} and by name. */
  Set<String> findings() throws SQLException {
    Set<String> found = new TreeSet<>();
    for (String name : DATABASES) {
      found.addAll(tablesOf(name, backing.database(name)));
    }
    found.addAll(topics());
    return found;
  }

  private Set<String> tablesOf(String name, Database database) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(TABLES)) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        String row =
            table.endsWith(".idempotent_answer")
                ? "replace(cast(t as text), '" + let + "', '')"
                : "cast(t as text)";
        String sql =
            "select exists (select 1 from " + table + " t where " + row + " ~* '" + pattern + "')";
        try (ResultSet answer = statement.executeQuery(sql)) {
          answer.next();
          if (answer.getBoolean(1)) {
            found.add(name + table.substring(table.indexOf('.')));
          }
        }
      }
    }
    return found;
  }

  /** What compaction leaves of each topic. */
  private Set<String> topics() {
    Map<String, Object> config = Map.of("bootstrap.servers", backing.kafkaBootstrapServers());
    Map<String, Boolean> newest = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topic.getKey().endsWith(".v1"))
              .flatMap(topic -> topic.getValue().stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          newest.put(record.topic() + " " + record.key(), has(record.value()));
        }
      }
    }
    Set<String> found = new TreeSet<>();
    newest.forEach(
        (key, has) -> {
          if (has) {
            found.add(key.substring(0, key.indexOf(' ')));
          }
        });
    return found;
  }

  private boolean has(byte[] value) {
    return value != null
        && new String(value, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).contains(word);
  }
}
