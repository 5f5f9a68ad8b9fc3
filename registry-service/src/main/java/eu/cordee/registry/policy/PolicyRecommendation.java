package eu.cordee.registry.policy;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.policy.WritePolicyRecommendation.PolicyJudgement;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a study recommends, on its way from a draft to what somebody took up. */
@Entity
@Table(name = "policy_recommendation")
public class PolicyRecommendation extends Aggregate {

  @Column(name = "study_id", updatable = false)
  private UUID studyId;

  @Column(name = "number", updatable = false)
  private int number;

  @Column(name = "title")
  private String title;

  @Column(name = "statement")
  private String statement;

  @Column(name = "addressee")
  private String addressee;

  @Enumerated(EnumType.STRING)
  @Column(name = "strength")
  private PolicyStrength strength;

  @Enumerated(EnumType.STRING)
  @Column(name = "direction")
  private PolicyDirection direction;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private PolicyState state = PolicyState.DRAFT;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(
      name = "policy_author",
      joinColumns = @JoinColumn(name = "policy_recommendation_id"))
  @Column(name = "person_id")
  private Set<UUID> authors = new HashSet<>();

  @Column(name = "endorsed_by")
  private @Nullable UUID endorsedBy;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(
      name = "policy_judgement",
      joinColumns = @JoinColumn(name = "policy_recommendation_id"))
  @MapKeyColumn(name = "aspect")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "judgement")
  private Map<PolicyAspect, String> judgements = new HashMap<>();

  @ElementCollection
  @BatchSize(size = 200)
  @OrderColumn(name = "position")
  @CollectionTable(
      name = "policy_citation",
      joinColumns = @JoinColumn(name = "policy_recommendation_id"))
  private List<PolicyCitation> citations = new ArrayList<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected PolicyRecommendation() {}

  @SuppressWarnings("this-escape")
  PolicyRecommendation(UUID studyId, int number, WritePolicyRecommendation wish, UUID by) {
    this.studyId = studyId;
    this.number = number;
    write(wish, by);
  }

  /**
   * A draft says something else; what was published or withdrawn becomes a draft of its successor.
   */
  final void write(WritePolicyRecommendation wish, UUID by) {
    switch (state) {
      case DRAFT -> {
        // Goes on, and who wrote it before has still written it.
      }
      case PUBLISHED, TAKEN_UP, WITHDRAWN -> {
        state = PolicyState.DRAFT;
        authors.clear();
      }
      case PARTNER_REVIEW, EXPERT_REVIEW, READY ->
          throw new ProblemException(PolicyProblem.ONLY_DRAFTS_CHANGE);
    }
    title = wish.title().strip();
    statement = wish.statement().strip();
    addressee = wish.addressee().strip();
    strength = wish.strength();
    direction = wish.direction();
    authors.add(by);
    endorsedBy = null;
    Map<PolicyAspect, String> said = new EnumMap<>(PolicyAspect.class);
    Objects.requireNonNullElse(wish.judgements(), List.<PolicyJudgement>of())
        .forEach(one -> said.put(one.aspect(), one.judgement().strip()));
    judgements.keySet().retainAll(said.keySet());
    judgements.putAll(said);
    List<PolicyCitation> cited =
        Objects.requireNonNullElse(wish.citations(), List.<PolicyCitation>of()).stream()
            .distinct()
            .toList();
    if (!citations.equals(cited)) {
      citations.clear();
      citations.addAll(cited);
    }
    touch();
  }

  void take(PolicyStepKind kind, UUID by) {
    PolicyState next =
        kind.from(state).orElseThrow(() -> new ProblemException(PolicyProblem.NOT_THAT_STEP));
    if (isOwnReview(kind, by)) {
      throw new ProblemException(PolicyProblem.OWN_REVIEW);
    }
    if (kind == PolicyStepKind.ENDORSE) {
      endorsedBy = by;
    }
    if (next == PolicyState.DRAFT) {
      // What was said of it before holds no longer.
      endorsedBy = null;
    }
    state = next;
    touch();
  }

  /** Two others than those who wrote it review it, and not the same one twice. */
  boolean isOwnReview(PolicyStepKind kind, UUID by) {
    boolean reviews = kind == PolicyStepKind.ENDORSE || kind == PolicyStepKind.APPROVE;
    return reviews && (authors.contains(by) || by.equals(endorsedBy));
  }

  UUID studyId() {
    return studyId;
  }

  int number() {
    return number;
  }

  String title() {
    return title;
  }

  String statement() {
    return statement;
  }

  String addressee() {
    return addressee;
  }

  PolicyStrength strength() {
    return strength;
  }

  PolicyDirection direction() {
    return direction;
  }

  PolicyState state() {
    return state;
  }

  List<PolicyJudgement> judgements() {
    return judgements.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new PolicyJudgement(one.getKey(), one.getValue()))
        .toList();
  }

  List<PolicyCitation> citations() {
    return List.copyOf(citations);
  }
}
