package eu.cordee.registry.imports;

import eu.cordee.kit.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What an importing caller calls things: makes a repeated import find instead of create. */
@ApplicationScoped
public class References {

  private static final String FIND =
      """
      select reference, aggregate_id from import_reference
      where owner_id = :owner and noun = :noun and reference = any (:references)
      """;

  private static final String KEEP =
      """
      insert into import_reference (owner_id, noun, reference, aggregate_id)
      select :owner, :noun, new.reference, new.id from unnest(:references, :ids) as new (reference, id)
      """;

  private final Session session;

  References(Session session) {
    this.session = session;
  }

  /** What is imported; references of one kind say nothing about the other. */
  public enum Noun {
    PERSON,
    ORGANISATION
  }

  /**
   * Lets imports of one caller wait for each other until the transaction ends, so that the same
   * file sent twice at once creates nothing twice.
   */
  public void oneImportAtATime(UUID ownerId) {
    Scalars.of(
            session,
            "select 1 as one from (select pg_advisory_xact_lock(hashtextextended(:owner, 1))) locked",
            "one",
            Integer.class)
        .setParameter("owner", ownerId.toString())
        .getSingleResult();
  }

  /** The ids behind the references that the caller has used before. */
  public Map<String, UUID> find(UUID ownerId, Noun noun, Collection<String> references) {
    Map<String, UUID> known = new HashMap<>();
    session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("owner", ownerId)
        .setParameter("noun", noun.name())
        .setParameter("references", references.toArray(String[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .forEach(row -> known.put((String) row[0], (UUID) row[1]));
    return known;
  }

  /** What was called so is no more: the next import makes it anew. */
  public void forget(Noun noun, UUID id) {
    session
        .createNativeMutationQuery(
            "delete from import_reference where noun = :noun and aggregate_id = :id")
        .setParameter("noun", noun.name())
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Keeps new references. */
  public void keep(UUID ownerId, Noun noun, Map<String, UUID> idByReference) {
    session
        .createNativeMutationQuery(KEEP)
        .setParameter("owner", ownerId)
        .setParameter("noun", noun.name())
        .setParameter("references", idByReference.keySet().toArray(String[]::new))
        .setParameter("ids", idByReference.values().toArray(UUID[]::new))
        .executeUpdate();
  }
}
