package eu.cordee.registry.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** People in the database. */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

  Optional<Person> bySubject(String subject) {
    return find("subject", subject).firstResultOptional();
  }

  /** The person with that address, their row locked until the transaction ends. */
  Optional<Person> byEmailLocked(String email) {
    return find("email", email).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** Ids by address, of those who exist. */
  Map<String, UUID> idsByEmail(Collection<String> emails) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select email, id from person where email = any (:emails)", Object[].class)
        .setParameter("emails", emails.toArray(String[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }

  /** Those of them whom nobody has claimed, locked until the transaction ends. */
  Map<UUID, Person> lockUnclaimed(Collection<UUID> ids) {
    return find("id in ?1 and subject is null order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .collect(Collectors.toMap(Person::id, person -> person));
  }

  /** Those of them who can be written to. */
  List<Person> withAddress(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list("id in ?1 and email is not null and kind = ?2", List.copyOf(ids), PersonKind.HUMAN);
  }

  /** Some people, locked until the transaction ends. */
  List<Person> lockAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : find("id in ?1 order by id", List.copyOf(ids))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
  }
}
