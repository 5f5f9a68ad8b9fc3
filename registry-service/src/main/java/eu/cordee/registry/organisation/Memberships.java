package eu.cordee.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Which clusters organisations belong to; written by the memberships, only read here. */
@ApplicationScoped
public class Memberships {

  private static final String CLUSTERS =
      """
      select organisation_id, cluster_id from cluster_member
      where organisation_id = any (:ids) order by cluster_id
      """;

  private final Session session;

  Memberships(Session session) {
    this.session = session;
  }

  List<UUID> clustersOf(UUID organisationId) {
    return clustersOf(List.of(organisationId)).getOrDefault(organisationId, List.of());
  }

  Map<UUID, List<UUID>> clustersOf(Collection<UUID> organisationIds) {
    return session
        .createNativeQuery(CLUSTERS, Object[].class)
        .setParameter("ids", organisationIds.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
  }
}
