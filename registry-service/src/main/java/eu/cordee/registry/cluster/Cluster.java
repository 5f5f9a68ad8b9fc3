package eu.cordee.registry.cluster;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.search.Keywords;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
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
  @CollectionTable(name = "cluster_member", joinColumns = @JoinColumn(name = "cluster_id"))
  @Column(name = "organisation_id")
  private Set<UUID> memberIds = new HashSet<>();

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

  /** Whether that changed anything. */
  boolean addMember(UUID organisationId) {
    return memberIds.add(organisationId);
  }

  /** Whether that changed anything. */
  boolean removeMember(UUID organisationId) {
    return memberIds.remove(organisationId);
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

  boolean isManagedBy(UUID personId) {
    return managerIds.contains(personId);
  }

  String name() {
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

  List<UUID> memberIds() {
    return memberIds.stream().sorted().toList();
  }

  List<UUID> managerIds() {
    return managerIds.stream().sorted().toList();
  }
}
