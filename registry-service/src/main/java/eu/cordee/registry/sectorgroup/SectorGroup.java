package eu.cordee.registry.sectorgroup;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A thematic group that maps clusters, follows them and invites them. */
@Entity
@Table(name = "sector_group")
public class SectorGroup extends Aggregate {

  @Column(name = "name")
  private String name;

  @Column(name = "description")
  private String description;

  /** By person, whether they chair it. */
  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(
      name = "sector_group_person",
      joinColumns = @JoinColumn(name = "sector_group_id"))
  @MapKeyColumn(name = "person_id")
  @Column(name = "chairs")
  private Map<UUID, Boolean> people = new HashMap<>();

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "followed_cluster", joinColumns = @JoinColumn(name = "sector_group_id"))
  @Column(name = "cluster_id")
  private Set<UUID> clusterIds = new HashSet<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected SectorGroup() {}

  @SuppressWarnings("this-escape")
  SectorGroup(WriteSectorGroup wish, UUID chairId) {
    describe(wish);
    people.put(chairId, true);
  }

  final void describe(WriteSectorGroup wish) {
    name = wish.name().strip();
    description = Objects.requireNonNullElse(wish.description(), "").strip();
    Set<UUID> wanted = wish.clusterIds() == null ? Set.of() : new HashSet<>(wish.clusterIds());
    clusterIds.retainAll(wanted);
    clusterIds.addAll(wanted);
  }

  /** Somebody comes in, begins to chair it, or no longer does. */
  void admit(UUID personId, boolean chairs) {
    people.put(personId, chairs);
    requireChair();
  }

  void dismiss(UUID personId) {
    people.remove(personId);
    requireChair();
  }

  private void requireChair() {
    if (!people.containsValue(true)) {
      throw new ProblemException(SectorGroupProblem.LAST_CHAIR);
    }
  }

  /** Whether the person leads it. */
  public boolean isChairedBy(UUID personId) {
    return people.getOrDefault(personId, false);
  }

  boolean has(UUID personId) {
    return people.containsKey(personId);
  }

  /** As people write it. */
  public String name() {
    return name;
  }

  String description() {
    return description;
  }

  List<UUID> chairIds() {
    return people.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  List<UUID> memberIds() {
    return people.keySet().stream().sorted().toList();
  }

  /** Which clusters it follows. */
  public List<UUID> clusterIds() {
    return clusterIds.stream().sorted().toList();
  }
}
