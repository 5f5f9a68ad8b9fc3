package eu.cordee.matchmaking.profile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A large event's profiles, and how the database means to search them. */
@ApplicationScoped
class ManyProfiles {

  private static final String WRITE =
      """
      with organisation as (
        insert into organisation_copy (id, name, kind, country, nuts, nace, keywords)
        select gen_random_uuid(), 'Betrieb ' || md5(n::text), 'COMPANY', 'CH', 'CH012', '{}', '{}' from generate_series(1, ?) n
        returning id
      ), participant as (
        insert into participant_copy (id, event_id, person_id, organisation_id, active)
        select gen_random_uuid(), ?, gen_random_uuid(), id, true from organisation
        returning id, event_id, person_id
      ), person as (
        insert into signed_in (person_id, given_name, family_name)
        select person_id, md5(id::text || 'g'), md5(id::text || 'f') from participant
      )
      insert into profile (id, version, changed_at, event_id, headline, offers, requests, offer_keywords,
        request_keywords, nace, languages, instant_booking)
      select id, 0, now(), event_id, 'Wir bauen ' || md5(id::text), array[md5(id::text || 'o')], array[md5(id::text || 'r')],
        array[md5(id::text || 'k')], '{}', '{}', '{}', false
      from participant
      """;

  private static final Pattern PAGES = Pattern.compile("(?:hit|read)=(\\d+)");

  private final AgroalDataSource dataSource;

  ManyProfiles(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  void write(UUID eventId, int count) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(WRITE)) {
      insert.setInt(1, count);
      insert.setObject(2, eventId);
      insert.executeUpdate();
      // As autovacuum does: an index with thousands of rows that are not sorted in yet is dear.
      execute(connection, "vacuum analyze profile, participant_copy, organisation_copy, signed_in");
    }
  }

  String explain(UUID eventId, String... words) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return explain(connection, eventId, words);
    }
  }

  /** In a transaction that takes an index away and is rolled back. */
  String explainWithout(String index, UUID eventId, String... words) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        execute(connection, "drop index " + index);
        return explain(connection, eventId, words);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** How many pages of tables and indices a plan looked at, as its topmost line says. */
  static int pagesRead(String plan) {
    return PAGES
        .matcher(plan.lines().filter(line -> line.contains("Buffers: ")).findFirst().orElse(""))
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }

  private static String explain(Connection connection, UUID eventId, String... words)
      throws SQLException {
    List<Object> arguments = ProfileList.arguments(eventId, List.of(words), null, 51);
    String search = ProfileList.search(words.length);
    try (PreparedStatement explain =
        connection.prepareStatement("explain (analyze, buffers, timing off) " + search)) {
      for (int i = 0; i < arguments.size(); i++) {
        explain.setObject(i + 1, arguments.get(i));
      }
      StringBuilder plan = new StringBuilder();
      try (ResultSet rows = explain.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
