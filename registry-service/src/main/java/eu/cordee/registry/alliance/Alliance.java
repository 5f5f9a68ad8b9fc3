package eu.cordee.registry.alliance;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Formalised cooperation of clusters, from the first contact on. */
@Entity
@Table(name = "alliance")
public class Alliance extends Aggregate {

  @Column(name = "name")
  private String name;

  @Column(name = "description")
  private String description;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage")
  private AllianceStage stage;

  @Column(name = "since")
  private Instant since;

  @Column(name = "dissolved_at")
  private @Nullable Instant dissolvedAt;

  /** The decision of a workshop with which it began. */
  @Column(name = "decision_id", updatable = false)
  private @Nullable UUID decisionId;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "alliance_party", joinColumns = @JoinColumn(name = "alliance_id"))
  @MapKeyColumn(name = "cluster_id")
  private Map<UUID, Party> parties = new HashMap<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Alliance() {}

  /** Those for whom its founder may speak are in at once; the others are asked. */
  Alliance(StartAlliance wish, Collection<UUID> founders, Instant now) {
    name = wish.name().strip();
    description = wish.description() == null ? "" : wish.description().strip();
    stage = AllianceStage.CONTACT;
    since = now;
    decisionId = wish.decisionId();
    for (UUID cluster : wish.clusterIds()) {
      PartyStanding standing =
          founders.contains(cluster) ? PartyStanding.MEMBER : PartyStanding.INVITED;
      parties.put(cluster, new Party(parties.size(), standing, now));
    }
  }

  void requireStanding() {
    if (dissolvedAt != null) {
      throw new ProblemException(AllianceProblem.ALLIANCE_DISSOLVED);
    }
  }

  /** All needed signatures are there. */
  void advance(AllianceStage reached, Set<UUID> signatories, Instant now) {
    if (stage != reached) {
      stage = reached;
      since = now;
    }
    signatories.forEach(cluster -> put(cluster, PartyStanding.MEMBER, now));
  }

  void invite(UUID cluster, Instant now) {
    Party present = parties.get(cluster);
    if (present != null && present.standing() != PartyStanding.LEFT) {
      throw new ProblemException(AllianceProblem.ALREADY_A_PARTY);
    }
    int position = parties.values().stream().mapToInt(Party::position).max().orElse(-1) + 1;
    parties.put(cluster, new Party(position, PartyStanding.INVITED, now));
  }

  void leave(UUID cluster, Instant now) {
    require(cluster);
    put(cluster, PartyStanding.LEFT, now);
  }

  void suspend(UUID cluster, Instant now) {
    require(cluster, PartyStanding.MEMBER);
    put(cluster, PartyStanding.SUSPENDED, now);
  }

  void resume(UUID cluster, Instant now) {
    require(cluster, PartyStanding.SUSPENDED);
    put(cluster, PartyStanding.MEMBER, now);
  }

  void dissolve(Instant now) {
    dissolvedAt = now;
  }

  private void require(UUID cluster, PartyStanding... standings) {
    Party party = parties.get(cluster);
    boolean isIn = party != null && party.standing() != PartyStanding.LEFT;
    if (!isIn || (standings.length > 0 && !Set.of(standings).contains(party.standing()))) {
      throw new ProblemException(AllianceProblem.NOT_A_PARTY);
    }
  }

  private void put(UUID cluster, PartyStanding standing, Instant now) {
    Party party = parties.get(cluster);
    if (party.standing() != standing) {
      parties.put(cluster, party.as(standing, now));
    }
  }

  /** Whose signatures a document needs, in the order in which they were named. */
  List<UUID> signatories() {
    return parties().stream()
        .filter(one -> one.getValue().standing().signs())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** By cluster, in the order in which they were named. */
  List<Map.Entry<UUID, Party>> parties() {
    return parties.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getValue().position()))
        .toList();
  }

  boolean isIn(UUID cluster) {
    Party party = parties.get(cluster);
    return party != null && party.standing() != PartyStanding.LEFT;
  }

  boolean isPublic() {
    return stage != AllianceStage.CONTACT;
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  AllianceStage stage() {
    return stage;
  }

  Instant since() {
    return since;
  }

  @Nullable UUID decisionId() {
    return decisionId;
  }

  @Nullable Instant dissolvedAt() {
    return dissolvedAt;
  }
}
