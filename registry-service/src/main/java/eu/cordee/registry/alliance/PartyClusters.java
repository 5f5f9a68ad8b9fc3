package eu.cordee.registry.alliance;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.alliance.AllianceView.ClusterCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What alliances need to know of clusters. */
@ApplicationScoped
class PartyClusters {

  private final Session session;

  PartyClusters(Session session) {
    this.session = session;
  }

  /**
   * Keeps the clusters from being deleted, and their managers from changing, until the transaction
   * ends.
   *
   * @throws ProblemException 400 when one of them does not exist
   */
  void lockAll(Collection<UUID> ids) {
    List<UUID> there =
        session
            .createNativeQuery(
                "select id from cluster where id = any (:ids) order by id for share", UUID.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    if (there.size() < ids.size()) {
      throw ProblemException.badField("clusterIds", "names a cluster that does not exist");
    }
  }

  /** Those of the clusters that the person manages. */
  List<UUID> managed(Collection<UUID> ids, UUID personId) {
    return session
        .createNativeQuery(
            """
            select cluster_id from cluster_manager
            where cluster_id = any (:ids) and person_id = :person order by cluster_id
            """,
            UUID.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("person", personId)
        .getResultList();
  }

  Map<UUID, ClusterCard> cards(Collection<UUID> ids) {
    return session
        .createNativeQuery(
            "select id, name, country from cluster where id = any (:ids)", Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0], row -> new ClusterCard((String) row[1], (String) row[2])));
  }

  /** As it is printed on what they sign. */
  String nameOf(UUID personId) {
    return session
        .createNativeQuery(
            "select trim(given_name || ' ' || family_name) from person where id = :id",
            String.class)
        .setParameter("id", personId)
        .getSingleResult();
  }
}
