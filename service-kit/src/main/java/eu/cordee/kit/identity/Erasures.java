package eu.cordee.kit.identity;

import eu.cordee.kit.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who was erased, remembered by id for ever: neither a rebuild nor a registry that was restored to
 * a time before brings them back.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Erasures {

  private final Session session;
  private final Event<PersonErased> erased;

  Erasures(Session session, Event<PersonErased> erased) {
    this.session = session;
    this.erased = erased;
  }

  /** Whether this service has heard that somebody was erased. */
  public boolean isErased(UUID personId) {
    return Scalars.of(
            session,
            "select exists (select 1 from erased_person where person_id = ?1) as is_erased",
            "is_erased",
            Boolean.class)
        .setParameter(1, personId)
        .getSingleResult();
  }

  /** Forgets who they were, and has everybody here take away what they keep. */
  void erase(UUID personId) {
    session
        .createNativeMutationQuery(
            "insert into erased_person (person_id) values (?1) on conflict do nothing")
        .setParameter(1, personId)
        .executeUpdate();
    PersonErased fact = known(personId);
    session
        .createNativeMutationQuery("delete from signed_in where person_id = ?1")
        .setParameter(1, personId)
        .executeUpdate();
    erased.fire(fact);
  }

  private PersonErased known(UUID personId) {
    List<Object[]> rows =
        session
            .createNativeQuery(
                "select subject, given_name, family_name from signed_in where person_id = ?1",
                Object[].class)
            .setParameter(1, personId)
            .getResultList();
    if (rows.isEmpty()) {
      return new PersonErased(personId, null, List.of());
    }
    @Nullable Object[] row = rows.getFirst();
    return new PersonErased(
        personId,
        (String) row[0],
        Stream.of(row[1], row[2]).filter(Objects::nonNull).map(String.class::cast).toList());
  }
}
