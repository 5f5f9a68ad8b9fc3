package eu.cordee.registry.cluster;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.history.HistoryField;
import eu.cordee.registry.history.HistoryItem;
import eu.cordee.registry.history.HistoryItemKind;
import eu.cordee.registry.search.Keywords;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation of organisations: companies, institutes and universities around one field. */
@Entity
@Table(name = "cluster")
public class Cluster extends Aggregate {

  @Column(name = "name")
  private String name;

  @Column(name = "country")
  private String country;

  @Column(name = "nuts")
  private String nuts;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "keywords")
  private List<String> keywords;

  @Column(name = "description")
  private String description;

  @Column(name = "website")
  private @Nullable String website;

  @Column(name = "fictitious")
  private boolean fictitious;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "cluster_manager", joinColumns = @JoinColumn(name = "cluster_id"))
  @Column(name = "person_id")
  private Set<UUID> managerIds = new HashSet<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Cluster() {}

  @SuppressWarnings("this-escape")
  Cluster(WriteCluster wish, UUID managerId) {
    describe(wish);
    managerIds.add(managerId);
  }

  final void describe(WriteCluster wish) {
    name = wish.name().strip();
    country = wish.country();
    nuts = Objects.requireNonNullElse(wish.nuts(), "");
    keywords = Keywords.tidy(wish.keywords());
    description = Objects.requireNonNullElse(wish.description(), "");
    website = wish.website();
    fictitious = Boolean.TRUE.equals(wish.fictitious());
  }

  /** How its entry begins in the history; what it says is what the next change changes. */
  HistoryItem registration(UUID by) {
    return HistoryItem.ofCluster(HistoryItemKind.REGISTERED, id(), by);
  }

  /** What a change of its words is on record as. */
  HistoryItem changeSince(Map<String, String> before, UUID by) {
    return HistoryItem.ofCluster(HistoryItemKind.DESCRIBED, id(), by)
        .with(HistoryField.between(before, fields()));
  }

  /** All that is said about it, by what it is called in the entry. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("country", country);
    fields.put("nuts", nuts);
    fields.put("keywords", HistoryField.text(keywords));
    fields.put("description", description);
    fields.put("website", HistoryField.text(website));
    fields.put("fictitious", HistoryField.text(fictitious));
    return fields;
  }

  /** Whether that changed anything. */
  boolean addManager(UUID personId) {
    return managerIds.add(personId);
  }

  /** Whether that changed anything. */
  boolean removeManager(UUID personId) {
    if (managerIds.equals(Set.of(personId))) {
      throw new ProblemException(ClusterProblem.LAST_MANAGER);
    }
    return managerIds.remove(personId);
  }

  /** Whether the person may act for it. */
  public boolean isManagedBy(UUID personId) {
    return managerIds.contains(personId);
  }

  /** As people write it. */
  public String name() {
    return name;
  }

  String country() {
    return country;
  }

  String nuts() {
    return nuts;
  }

  List<String> keywords() {
    return keywords;
  }

  String description() {
    return description;
  }

  @Nullable String website() {
    return website;
  }

  boolean fictitious() {
    return fictitious;
  }

  List<UUID> managerIds() {
    return managerIds.stream().sorted().toList();
  }
}
