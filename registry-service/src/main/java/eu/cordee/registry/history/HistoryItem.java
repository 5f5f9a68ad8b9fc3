package eu.cordee.registry.history;

import eu.cordee.kit.Ids;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that happened to an organisation, a cluster, or both; never changed. */
@Entity
@Table(name = "history_item")
public class HistoryItem {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = Ids.next();

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private HistoryItemKind kind;

  @Column(name = "organisation_id", updatable = false)
  private @Nullable UUID organisationId;

  @Column(name = "cluster_id", updatable = false)
  private @Nullable UUID clusterId;

  @Column(name = "about_id", updatable = false)
  private @Nullable UUID aboutId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "changed_at", updatable = false)
  private Instant changedAt = DatabaseTime.now();

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "fields", updatable = false)
  private List<String> fields = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "before", updatable = false)
  private List<String> before = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "after", updatable = false)
  private List<String> after = List.of();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected HistoryItem() {}

  private HistoryItem(
      HistoryItemKind kind,
      @Nullable UUID organisationId,
      @Nullable UUID clusterId,
      @Nullable UUID aboutId,
      UUID personId) {
    this.kind = kind;
    this.organisationId = organisationId;
    this.clusterId = clusterId;
    this.aboutId = aboutId;
    this.personId = personId;
  }

  /** Of an organisation's entry. */
  public static HistoryItem ofOrganisation(HistoryItemKind kind, UUID id, UUID by) {
    return new HistoryItem(kind, id, null, null, by);
  }

  /** Of a cluster's entry. */
  public static HistoryItem ofCluster(HistoryItemKind kind, UUID id, UUID by) {
    return new HistoryItem(kind, null, id, null, by);
  }

  /** Of an organisation's belonging to a cluster: both tell it. */
  public static HistoryItem ofMembership(
      HistoryItemKind kind, UUID clusterId, UUID organisationId, UUID by) {
    return new HistoryItem(kind, organisationId, clusterId, null, by);
  }

  /** Of who speaks for an organisation. */
  public static HistoryItem ofRepresentative(
      HistoryItemKind kind, UUID organisationId, UUID aboutId, UUID by) {
    return new HistoryItem(kind, organisationId, null, aboutId, by);
  }

  /** What it changed. */
  public HistoryItem with(List<HistoryField> changes) {
    fields = changes.stream().map(HistoryField::field).toList();
    before = changes.stream().map(HistoryField::before).toList();
    after = changes.stream().map(HistoryField::after).toList();
    return this;
  }

  List<HistoryField> changes() {
    return IntStream.range(0, fields.size())
        .mapToObj(at -> new HistoryField(fields.get(at), before.get(at), after.get(at)))
        .toList();
  }

  UUID id() {
    return id;
  }

  HistoryItemKind kind() {
    return kind;
  }

  @Nullable UUID organisationId() {
    return organisationId;
  }

  @Nullable UUID clusterId() {
    return clusterId;
  }

  @Nullable UUID aboutId() {
    return aboutId;
  }

  UUID personId() {
    return personId;
  }

  Instant changedAt() {
    return changedAt;
  }
}
