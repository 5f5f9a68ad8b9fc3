package eu.cordee.registry.cluster;

import eu.cordee.registry.search.Keywords;
import eu.cordee.registry.search.Search;
import eu.cordee.registry.search.Search.Found;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clusters in the database. */
@ApplicationScoped
public class ClusterRepository implements PanacheRepositoryBase<Cluster, UUID> {

  /** The cluster with its row locked until the transaction ends; lock before reading anything. */
  Optional<Cluster> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Map<UUID, Cluster> byIds(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(Cluster::id, Function.identity()));
  }

  /** What to look for; whatever is null does not restrict. */
  record Filter(@Nullable String q, @Nullable String keyword, @Nullable String nuts) {}

  List<Found> search(Filter filter, @Nullable String cursor, int limit) {
    return Search.in("cluster")
        .text(filter.q)
        .where(
            "keywords @> array[cast(:keyword as text)]",
            "keyword",
            filter.keyword == null ? null : Keywords.tidy(filter.keyword))
        .where("nuts like :nuts", "nuts", filter.nuts == null ? null : filter.nuts + "%")
        .rows(getEntityManager(), cursor, limit);
  }
}
