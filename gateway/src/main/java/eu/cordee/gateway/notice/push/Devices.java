package eu.cordee.gateway.notice.push;

import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.Ids;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** To which devices of whom notices are pushed. */
@ApplicationScoped
class Devices {

  /** Whoever has logged in on a device last is who it shows notices to. */
  private static final String ADD =
      """
      insert into push_device (id, person_id, endpoint, p256dh, auth, language) values (?, ?, ?, ?, ?, ?)
      on conflict (endpoint) do update set person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth,
        language = excluded.language
      """;

  /** A person has so many at most: the oldest go. */
  private static final String TRIM =
      """
      delete from push_device where person_id = ? and id not in
        (select id from push_device where person_id = ? order by since desc, id desc limit 10)
      """;

  private final Statements statements;
  private final PushSettings settings;
  private final PushKeys keys;

  Devices(Statements statements, PushSettings settings, PushKeys keys) {
    this.statements = statements;
    this.settings = settings;
    this.keys = keys;
  }

  /** A device as it is reached. */
  record Reached(
      UUID id, UUID personId, String endpoint, String p256dh, String auth, String language) {
    static Reached read(ResultSet row) throws SQLException {
      return new Reached(
          row.getObject("id", UUID.class),
          row.getObject("person_id", UUID.class),
          row.getString("endpoint"),
          row.getString("p256dh"),
          row.getString("auth"),
          row.getString("language"));
    }
  }

  PushDevices of(UUID personId) {
    return new PushDevices(
        keys.publicKey().orElse(null),
        statements.list(
            "select * from push_device where person_id = ? order by since desc, id desc",
            row ->
                new PushDevice(
                    row.getObject("id", UUID.class),
                    row.getString("endpoint"),
                    java.util.Objects.requireNonNull(Statements.instant(row, "since"))),
            personId));
  }

  @Transactional
  PushDevices add(UUID personId, AddPushDevice device) {
    PushAddress.of(device.endpoint(), settings.loopback());
    statements.update(
        ADD,
        Ids.next(),
        personId,
        device.endpoint(),
        device.p256dh(),
        device.auth(),
        device.language());
    statements.update(TRIM, personId, personId);
    return of(personId);
  }

  void remove(UUID personId, UUID id) {
    if (statements.update("delete from push_device where id = ? and person_id = ?", id, personId)
        == 0) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
  }

  /** Its push service says that nobody is there any more. */
  void gone(UUID id) {
    statements.update("delete from push_device where id = ?", id);
  }

  Map<UUID, List<Reached>> of(Collection<UUID> personIds) {
    return statements
        .list("select * from push_device where person_id = any (?)", Reached::read, personIds)
        .stream()
        .collect(Collectors.groupingBy(Reached::personId));
  }
}
