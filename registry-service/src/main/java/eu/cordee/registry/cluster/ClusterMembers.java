package eu.cordee.registry.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Which organisations belong to clusters; written by the memberships, only read here. */
@ApplicationScoped
class ClusterMembers {

  private static final String MEMBERS =
      """
      select cluster_id, organisation_id from cluster_member
      where cluster_id = any (:ids) order by organisation_id
      """;

  private final Session session;

  ClusterMembers(Session session) {
    this.session = session;
  }

  List<UUID> of(UUID clusterId) {
    return of(List.of(clusterId)).getOrDefault(clusterId, List.of());
  }

  Map<UUID, List<UUID>> of(Collection<UUID> clusterIds) {
    return session
        .createNativeQuery(MEMBERS, Object[].class)
        .setParameter("ids", clusterIds.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
  }

  /** What was claimed and never agreed ends with the entry. */
  void dropClaims(UUID clusterId) {
    session
        .createNativeMutationQuery("delete from membership where cluster_id = :id")
        .setParameter("id", clusterId)
        .executeUpdate();
  }
}
