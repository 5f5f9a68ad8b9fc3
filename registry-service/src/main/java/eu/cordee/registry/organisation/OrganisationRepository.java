package eu.cordee.registry.organisation;

import eu.cordee.registry.search.Keywords;
import eu.cordee.registry.search.Search;
import eu.cordee.registry.search.Search.Found;
import eu.cordee.registry.taxonomy.Nace;
import eu.cordee.registry.taxonomy.Nuts;
import eu.cordee.registry.taxonomy.Tongue;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Organisations in the database. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

  private static final UUID NOBODY = new UUID(0, 0);

  /** The organisation with its row locked until the transaction ends. */
  Optional<Organisation> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The same for many, also for those for which others stand. */
  public Map<UUID, Organisation> lockAll(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** Those of the ids that exist. */
  public Map<UUID, Organisation> byIds(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** Names by id, of those that exist. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    return find("select id, name from Organisation where id in ?1", ids)
        .project(Name.class)
        .stream()
        .collect(Collectors.toMap(Name::id, Name::name));
  }

  /**
   * How many the person has entered. Who asks goes on alone until the transaction ends: two at once
   * would each see room for the last one.
   */
  long countLockedOf(UUID personId) {
    getEntityManager()
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('organisations of ' || :id, 0))) as locked")
        .setParameter("id", personId.toString())
        .getSingleResult();
    return count("createdBy", personId);
  }

  /**
   * Whether a person works for it or speaks for it, a cluster has it as a member, or it stands for
   * another entry.
   */
  boolean isInUse(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery(
                """
                select exists (select 1 from person where organisation_id = :id)
                  or exists (select 1 from representative where organisation_id = :id)
                  or exists (select 1 from cluster_member where organisation_id = :id)
                  or exists (select 1 from organisation where successor_id = :id) as in_use
                """,
                Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  /** What one side claims and the other has not agreed to ends with the entry. */
  void dropClaims(UUID id) {
    getEntityManager()
        .createNativeQuery("delete from membership where organisation_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * Entries by what they are called, whatever the case and the accents; of one name there may be
   * several.
   */
  public Map<String, List<UUID>> named(Collection<String> names) {
    Map<String, List<UUID>> found = new HashMap<>();
    getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select n.name, o.id from unnest(:names) as n (name)
            join organisation o on o.name_key = plain(n.name) and o.successor_id is null
            """,
            Object[].class)
        .setParameter("names", names.toArray(String[]::new))
        .getResultStream()
        .forEach(
            row ->
                found
                    .computeIfAbsent((String) row[0], one -> new ArrayList<>())
                    .add((UUID) row[1]));
    return found;
  }

  /**
   * Whose entries stand for them, of those that exist: their own, unless they were merged. Their
   * rows are kept from being merged until the transaction ends.
   */
  public Map<UUID, UUID> standIns(Collection<UUID> ids) {
    return standIns(ids, " for share");
  }

  /** The same, only to read. */
  public Map<UUID, UUID> standInsNow(Collection<UUID> ids) {
    return standIns(ids, "");
  }

  private Map<UUID, UUID> standIns(Collection<UUID> ids, String lock) {
    Map<UUID, UUID> standIns = new HashMap<>();
    Map<UUID, UUID> next = successors(ids, lock);
    for (UUID id : next.keySet()) {
      standIns.put(id, id);
    }
    while (!next.isEmpty()) {
      Map<UUID, UUID> successors = next;
      successors.values().removeIf(NOBODY::equals);
      standIns.replaceAll((id, last) -> successors.getOrDefault(last, last));
      next = successors.isEmpty() ? Map.of() : successors(Set.copyOf(successors.values()), lock);
    }
    return standIns;
  }

  /** The same of one that exists. */
  UUID standIn(UUID id) {
    return standInsNow(Set.of(id)).getOrDefault(id, id);
  }

  /** By id; nobody where an entry stands for itself. */
  private Map<UUID, UUID> successors(Collection<UUID> ids, String lock) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select id, coalesce(successor_id, :nobody) from organisation where id = any (:ids) order by id"
                + lock,
            Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("nobody", NOBODY)
        .getResultStream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0], row -> (UUID) row[1], (one, same) -> one, HashMap::new));
  }

  /** Those of the ids that exist. */
  public Set<UUID> existing(Collection<UUID> ids) {
    return names(ids).keySet();
  }

  /** What to look for; whatever is null does not restrict. */
  public record Filter(
      @Nullable String q,
      @Nullable String nace,
      @Nullable String keyword,
      @Nullable String country,
      @Nullable String nuts,
      @Nullable OrganisationKind kind,
      @Nullable UUID cluster,
      @Nullable UUID speaker,
      boolean onlyPublic) {

    Filter spokenForBy(UUID personId) {
      return new Filter(q, nace, keyword, country, nuts, kind, cluster, personId, onlyPublic);
    }
  }

  /** Who belongs to a cluster stands with it in public; the others only for who is logged in. */
  private static final String IS_PUBLIC =
      "exists (select 1 from cluster_member m where m.organisation_id = organisation.id)";

  private static final String CLUSTERS =
      "select cast(c.id as text), c.name from cluster_member m join cluster c on c.id = m.cluster_id"
          + " where m.organisation_id = organisation.id";

  private static final String DIVISIONS =
      "select code, code from unnest(nace_path) as code where length(code) = 2";

  List<Found> search(Filter filter, @Nullable String cursor, int limit) {
    return asked(filter).rows(getEntityManager(), cursor, limit);
  }

  OrganisationFacets facets(Filter filter, Tongue tongue) {
    Search search = asked(filter);
    return new OrganisationFacets(
        search.counts(getEntityManager(), "kind", "select kind, kind"),
        search.counts(getEntityManager(), "country", "select country, country"),
        Nuts.named(search.counts(getEntityManager(), "nuts", "select nuts, nuts")),
        Nace.named(search.counts(getEntityManager(), "nace", DIVISIONS), tongue),
        search.counts(getEntityManager(), "cluster", CLUSTERS));
  }

  /** Whether anybody may see it. */
  boolean isPublic(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery(
                "select " + IS_PUBLIC + " as is_public from organisation where id = :id",
                Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  private static Search asked(Filter filter) {
    Search search =
        Search.in("organisation")
            .only("successor_id is null")
            .text(filter.q)
            .where("nace_path @> array[cast(:nace as text)]", "nace", filter.nace)
            .where(
                "keywords @> array[cast(:keyword as text)]",
                "keyword",
                filter.keyword == null ? null : Keywords.tidy(filter.keyword))
            .where("country = :country", "country", filter.country)
            .where("nuts like :nuts", "nuts", filter.nuts == null ? null : filter.nuts + "%")
            .where("kind = :kind", "kind", filter.kind == null ? null : filter.kind.name())
            .where(
                "id in (select organisation_id from cluster_member where cluster_id = :cluster)",
                "cluster",
                filter.cluster)
            .where(
                "id in (select organisation_id from organisation_speaker where person_id = :speaker)",
                "speaker",
                filter.speaker);
    return filter.onlyPublic ? search.only(IS_PUBLIC) : search;
  }

  /** Projection for {@link #names}. */
  record Name(UUID id, String name) {}
}
