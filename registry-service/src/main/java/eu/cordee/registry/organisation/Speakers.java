package eu.cordee.registry.organisation;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who speaks for organisations: their representatives and, as long as there are none, who entered
 * them; admins speak for all. Membership in a cluster gives its managers no right.
 */
@ApplicationScoped
public class Speakers {

  private static final String CLAIMED =
      "select distinct organisation_id from representative where organisation_id = any (:ids)";

  private static final String OF_PERSON =
      """
      select organisation_id from organisation_speaker
      where organisation_id = any (:ids) and person_id = :person
      """;

  private final Session session;
  private final Caller caller;

  Speakers(Session session, Caller caller) {
    this.session = session;
    this.caller = caller;
  }

  /** Whether the caller may speak for it; lock its row before, where something depends on it. */
  public boolean mayCallerSpeakFor(UUID organisationId) {
    return !spokenForByCaller(List.of(organisationId)).isEmpty();
  }

  /** Those of the organisations for which the caller may speak. */
  public Set<UUID> spokenForByCaller(Collection<UUID> ids) {
    return caller.hasRole("admin")
        ? Set.copyOf(ids)
        : caller.knownPersonId().map(me -> spokenForBy(me, ids)).orElse(Set.of());
  }

  private Set<UUID> spokenForBy(UUID personId, Collection<UUID> ids) {
    return Set.copyOf(asked(OF_PERSON, ids).setParameter("person", personId).getResultList());
  }

  /** Those of them that have representatives. */
  Set<UUID> claimed(Collection<UUID> ids) {
    return Set.copyOf(asked(CLAIMED, ids).getResultList());
  }

  private org.hibernate.query.NativeQuery<UUID> asked(String sql, Collection<UUID> ids) {
    return Scalars.of(session, sql, "organisation_id", UUID.class)
        .setParameter("ids", ids.toArray(UUID[]::new));
  }
}
