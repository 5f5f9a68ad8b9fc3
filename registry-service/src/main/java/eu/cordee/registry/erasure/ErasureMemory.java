package eu.cordee.registry.erasure;

import eu.cordee.registry.person.ErasedPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers who was erased in a file that no restore replaces: one line each, the id and that of
 * the login. At each start whoever is in it is erased again, before anybody is answered and before
 * a restored registry tells of them.
 */
@ApplicationScoped
class ErasureMemory {

  private static final Logger LOG = Logger.getLogger(ErasureMemory.class);
  private static final String NO_LOGIN = "-";

  private final Optional<Path> file;
  private final ErasedPeople people;
  private final Session session;

  ErasureMemory(ErasureSettings settings, ErasedPeople people, Session session) {
    this.file = settings.memory();
    this.people = people;
    this.session = session;
  }

  void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
    applyAgain();
  }

  /** Writes down who was erased, once that is committed; where it cannot, the next start does. */
  void keep() {
    if (file.isPresent()) {
      try {
        QuarkusTransaction.requiringNew().run(this::writeMissing);
      } catch (RuntimeException e) {
        LOG.errorf(
            "Who was erased is not written down yet, the next start does it: %s", e.getMessage());
      }
    }
  }

  /** Erases again whom the database has got back, and writes down whom the file has not. */
  void applyAgain() {
    if (file.isEmpty()) {
      return;
    }
    Map<UUID, String> written = read();
    written.forEach(
        (personId, login) ->
            QuarkusTransaction.requiringNew().run(() -> eraseAgain(personId, login)));
    QuarkusTransaction.requiringNew().run(this::writeMissing);
  }

  private void eraseAgain(UUID personId, String login) {
    if (isDone(personId)) {
      return;
    }
    if (isThere(personId) && people.erase(personId)) {
      LOG.warnf("%s was erased before the database was restored, and is again", personId);
    } else {
      people.remember(personId, login.equals(NO_LOGIN) ? null : login);
    }
  }

  private void writeMissing() {
    Map<UUID, String> written = read();
    StringBuilder missing = new StringBuilder();
    decidedHere()
        .forEach(
            (personId, login) -> {
              if (!written.containsKey(personId)) {
                missing.append(personId).append(' ').append(login).append('\n');
              }
            });
    if (!missing.isEmpty()) {
      append(missing.toString());
    }
  }

  private Map<UUID, String> decidedHere() {
    Map<UUID, String> decided = new LinkedHashMap<>();
    List<Object[]> rows =
        session
            .createNativeQuery(
                "select person_id, login_to_delete from erasure order by erased_at, person_id",
                Object[].class)
            .getResultList();
    for (@Nullable Object[] row : rows) {
      decided.put((UUID) row[0], row[1] == null ? NO_LOGIN : (String) row[1]);
    }
    return decided;
  }

  private boolean isDone(UUID personId) {
    return is("select exists (select 1 from erasure where person_id = ?1)", personId);
  }

  private boolean isThere(UUID personId) {
    return is("select exists (select 1 from person where id = ?1)", personId);
  }

  private boolean is(String sql, UUID personId) {
    return session
        .createNativeQuery(sql, Boolean.class)
        .setParameter(1, personId)
        .getSingleResult();
  }

  private Map<UUID, String> read() {
    Path path = file.orElseThrow();
    Map<UUID, String> written = new LinkedHashMap<>();
    try {
      if (Files.exists(path)) {
        for (String line : Files.readAllLines(path)) {
          String[] words = line.split(" ", 2);
          if (words.length == 2) {
            written.put(UUID.fromString(words[0]), words[1].strip());
          }
        }
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String lines) {
    Path path = file.orElseThrow();
    try {
      Path directory = path.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(
          path,
          lines,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
