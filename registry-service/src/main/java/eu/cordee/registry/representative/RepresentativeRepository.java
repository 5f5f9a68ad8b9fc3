package eu.cordee.registry.representative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Representatives in the database. */
@ApplicationScoped
class RepresentativeRepository implements PanacheRepositoryBase<Representative, UUID> {

  /** In the order in which they came. */
  List<Representative> of(UUID organisationId) {
    return list("organisationId = ?1 order by id", organisationId);
  }

  Optional<Representative> find(UUID organisationId, UUID personId) {
    return find("organisationId = ?1 and personId = ?2", organisationId, personId)
        .firstResultOptional();
  }

  /** Who speaks for the same organisation knows by whose side. */
  Map<UUID, String> names(Collection<UUID> people) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select id, trim(given_name || ' ' || family_name) from person where id = any (:ids)",
            Object[].class)
        .setParameter("ids", people.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }
}
