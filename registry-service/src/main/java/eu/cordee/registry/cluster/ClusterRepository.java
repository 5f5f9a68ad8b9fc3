package eu.cordee.registry.cluster;

import eu.cordee.registry.search.Keywords;
import eu.cordee.registry.search.Search;
import eu.cordee.registry.search.Search.Found;
import eu.cordee.registry.taxonomy.Nuts;
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
  record Filter(
      @Nullable String q,
      @Nullable String keyword,
      @Nullable String country,
      @Nullable String nuts) {}

  /**
   * One page.
   *
   * @param manager only clusters of this person, or null for those of everybody
   */
  List<Found> search(Filter filter, @Nullable UUID manager, @Nullable String cursor, int limit) {
    return asked(filter)
        .where(
            "id in (select cluster_id from cluster_manager where person_id = :manager)",
            "manager",
            manager)
        .rows(getEntityManager(), cursor, limit);
  }

  /** Whether an alliance has, or had, it as a party. */
  boolean isInAlliance(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery(
                "select exists (select 1 from alliance_party where cluster_id = :id) as is_in",
                Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  ClusterFacets facets(Filter filter) {
    Search search = asked(filter);
    return new ClusterFacets(
        search.counts(getEntityManager(), "country", "select country, country"),
        Nuts.named(search.counts(getEntityManager(), "nuts", "select nuts, nuts")),
        search.counts(
            getEntityManager(), "keyword", "select word, word from unnest(keywords) as word"));
  }

  private static Search asked(Filter filter) {
    return Search.in("cluster")
        .text(filter.q)
        .where(
            "keywords @> array[cast(:keyword as text)]",
            "keyword",
            filter.keyword == null ? null : Keywords.tidy(filter.keyword))
        .where("country = :country", "country", filter.country)
        .where("nuts like :nuts", "nuts", filter.nuts == null ? null : filter.nuts + "%");
  }
}
