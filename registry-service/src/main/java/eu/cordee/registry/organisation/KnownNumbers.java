package eu.cordee.registry.organisation;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.identifier.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Which entries have which numbers. Nothing that has a number of another entry enters the registry:
 * who enters something with numbers goes on alone until the transaction ends, since two at once
 * would each find nobody.
 */
@ApplicationScoped
class KnownNumbers {

  private static final String HOLDERS =
      """
      select number, id from organisation cross join lateral unnest(identifiers) as number
      where successor_id is null and identifiers && cast(:numbers as text[]) and number = any (:numbers)
      order by id desc
      """;

  private final Session session;

  KnownNumbers(Session session) {
    this.session = session;
  }

  /**
   * Refuses a newcomer whose organisation has an entry already.
   *
   * @throws ProblemException 409 {@code identifier-taken}
   */
  void requireFree(List<Identifier> identifiers) {
    List<String> numbers = identifiers.stream().map(Identifier::text).toList();
    holders(numbers).entrySet().stream()
        .findFirst()
        .ifPresent(
            held -> {
              throw new ProblemException(
                  OrganisationProblem.IDENTIFIER_TAKEN,
                  held.getKey() + " is a number of the entry " + held.getValue());
            });
  }

  /** The entries that have them, of several of one number the oldest; none enters meanwhile. */
  Map<String, UUID> holders(Collection<String> numbers) {
    Map<String, UUID> holders = new HashMap<>();
    if (!numbers.isEmpty()) {
      oneAtATime();
      session
          .createNativeQuery(HOLDERS, Object[].class)
          .setParameter("numbers", numbers.toArray(String[]::new))
          .getResultStream()
          .map(Object[].class::cast)
          .forEach(row -> holders.put((String) row[0], (UUID) row[1]));
    }
    return holders;
  }

  private void oneAtATime() {
    Scalars.of(
            session,
            "select 1 as one from (select pg_advisory_xact_lock(hashtextextended('numbers of organisations', 0))) locked",
            "one",
            Integer.class)
        .getSingleResult();
  }
}
