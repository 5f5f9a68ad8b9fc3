package eu.cordee.registry.workshop;

import eu.cordee.kit.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A formal meeting of clusters, which a sector group holds at an event. */
@Entity
@Table(name = "workshop")
public class Workshop extends Aggregate {

  @Column(name = "sector_group_id", updatable = false)
  private UUID groupId;

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "title")
  private String title;

  @Column(name = "held_on")
  private LocalDate heldOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "item_titles")
  private List<String> itemTitles;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "item_minutes")
  private List<String> itemMinutes;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "workshop_cluster", joinColumns = @JoinColumn(name = "workshop_id"))
  @Column(name = "cluster_id")
  private Set<UUID> clusterIds = new HashSet<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Workshop() {}

  @SuppressWarnings("this-escape")
  Workshop(UUID groupId, WriteWorkshop wish, LocalDate heldOn) {
    this.groupId = groupId;
    this.eventId = wish.eventId();
    describe(wish, heldOn);
  }

  final void describe(WriteWorkshop wish, LocalDate day) {
    title = wish.title().strip();
    heldOn = day;
    itemTitles = wish.items().stream().map(WorkshopItem::title).map(String::strip).toList();
    itemMinutes =
        wish.items().stream().map(one -> Objects.requireNonNullElse(one.minutes(), "")).toList();
    clusterIds.retainAll(wish.clusterIds());
    clusterIds.addAll(wish.clusterIds());
  }

  boolean has(UUID clusterId) {
    return clusterIds.contains(clusterId);
  }

  Collection<UUID> clusterIds() {
    return clusterIds;
  }

  List<WorkshopItem> items() {
    return IntStream.range(0, itemTitles.size())
        .mapToObj(at -> new WorkshopItem(itemTitles.get(at), itemMinutes.get(at)))
        .toList();
  }

  UUID groupId() {
    return groupId;
  }

  UUID eventId() {
    return eventId;
  }

  String title() {
    return title;
  }

  LocalDate heldOn() {
    return heldOn;
  }
}
