package eu.cordee.registry.alliance;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.time.DatabaseTime;
import eu.cordee.registry.alliance.AllianceRepository.Reader;
import eu.cordee.registry.alliance.AllianceView.AllianceOrigin;
import eu.cordee.registry.alliance.AllianceView.AllianceStepView;
import eu.cordee.registry.alliance.AllianceView.Around;
import eu.cordee.registry.search.Search.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alliances, their parties and the steps on record. */
@ApplicationScoped
class Alliances {

  private static final UUID NOBODY = new UUID(0, 0);

  private final AllianceRepository repository;
  private final AgreementRepository agreements;
  private final PartyClusters clusters;
  private final AllianceFacts facts;
  private final Caller caller;

  Alliances(
      AllianceRepository repository,
      AgreementRepository agreements,
      PartyClusters clusters,
      AllianceFacts facts,
      Caller caller) {
    this.repository = repository;
    this.agreements = agreements;
    this.clusters = clusters;
    this.facts = facts;
    this.caller = caller;
  }

  @Transactional
  Page<AllianceView> search(
      @Nullable String q, @Nullable UUID cluster, @Nullable String cursor, int limit) {
    Reader reader = new Reader(caller.knownPersonId().orElse(NOBODY), caller.hasRole("admin"));
    List<Found> found = repository.search(q, cluster, reader, cursor, limit);
    Map<UUID, Alliance> alliances = repository.byIds(found.stream().map(Found::id).toList());
    return Page.of(
        found,
        limit,
        Found::position,
        row -> view(alliances.get(row.id()), List.of(), List.of(), null));
  }

  @Transactional
  AllianceView get(UUID id) {
    Alliance alliance = repository.findByIdOptional(id).orElseThrow(Alliances::unknown);
    requireSeen(alliance);
    return whole(alliance);
  }

  @Transactional
  AllianceView start(StartAlliance wish) {
    Set<UUID> named = new HashSet<>(wish.clusterIds());
    if (named.size() < wish.clusterIds().size()) {
      throw ProblemException.badField("clusterIds", "names a cluster twice");
    }
    clusters.lockAll(named);
    Collection<UUID> founders = mine(named);
    if (founders.isEmpty()) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only who manages one of the clusters may begin");
    }
    if (wish.decisionId() != null && !repository.supporters(wish.decisionId()).containsAll(named)) {
      throw ProblemException.badField("decisionId", "is not what all of the clusters support");
    }
    Alliance alliance = new Alliance(wish, founders, now());
    facts.started(alliance);
    return whole(alliance);
  }

  @Transactional
  AllianceView take(UUID id, TakeAllianceStep wish) {
    Alliance alliance = locked(id);
    alliance.requireStanding();
    UUID cluster = wish.clusterId();
    if (wish.kind() != AllianceStepKind.DISSOLVE && cluster == null) {
      throw ProblemException.badField("clusterId", "must say which cluster");
    }
    requireRight(alliance, wish.kind(), cluster);
    Instant now = now();
    switch (wish.kind()) {
      case INVITE -> {
        clusters.lockAll(Set.of(Objects.requireNonNull(cluster)));
        alliance.invite(cluster, now);
      }
      case LEAVE -> alliance.leave(Objects.requireNonNull(cluster), now);
      case SUSPEND -> alliance.suspend(Objects.requireNonNull(cluster), now);
      case RESUME -> alliance.resume(Objects.requireNonNull(cluster), now);
      case DISSOLVE -> alliance.dissolve(now);
    }
    // Other parties are another agreement: who has signed must sign again.
    agreements.openOf(id).ifPresent(Agreement::replace);
    agreements.keep(
        new AllianceStep(
            id,
            wish.kind() == AllianceStepKind.DISSOLVE
                ? new TakeAllianceStep(wish.kind(), null, wish.reason())
                : wish,
            caller.personId(),
            now));
    if (wish.kind() == AllianceStepKind.DISSOLVE) {
      facts.dissolved(alliance);
    } else {
      facts.changed(alliance);
    }
    return whole(alliance);
  }

  /** Nobody is put out by one of their equals: that is for those who run the registry. */
  private void requireRight(Alliance alliance, AllianceStepKind kind, @Nullable UUID cluster) {
    boolean may =
        switch (kind) {
          case INVITE -> !speaksFor(alliance).isEmpty();
          case LEAVE -> cluster != null && speaksFor(alliance).contains(cluster);
          case SUSPEND, RESUME, DISSOLVE -> false;
        };
    if (!may && !caller.hasRole("admin")) {
      throw new ProblemException(KitProblem.NOT_ALLOWED);
    }
  }

  /**
   * An alliance that the caller sees, with its row locked until the transaction ends.
   *
   * @throws ProblemException 404 when there is none, or it is not theirs to see
   */
  Alliance locked(UUID id) {
    Alliance alliance = repository.findLocked(id).orElseThrow(Alliances::unknown);
    requireSeen(alliance);
    return alliance;
  }

  /** Contacts are known to those who are in contact. */
  private void requireSeen(Alliance alliance) {
    if (!alliance.isPublic() && !caller.hasRole("admin") && speaksFor(alliance).isEmpty()) {
      throw unknown();
    }
  }

  /** Where it was agreed to begin it. */
  Optional<AllianceOrigin> originOf(Alliance alliance) {
    return Optional.ofNullable(repository.origin(alliance));
  }

  /** Its parties that the caller manages. */
  List<UUID> speaksFor(Alliance alliance) {
    return mine(alliance.parties().stream().map(Map.Entry::getKey).filter(alliance::isIn).toList());
  }

  private List<UUID> mine(Collection<UUID> clusterIds) {
    return caller.knownPersonId().map(me -> clusters.managed(clusterIds, me)).orElse(List.of());
  }

  AllianceView whole(Alliance alliance) {
    boolean named = !caller.isAnonymous();
    return view(
        alliance,
        agreements.of(alliance.id()).stream()
            .map(one -> AgreementView.of(one, agreements.signatures(one.id()), named))
            .toList(),
        agreements.steps(alliance.id()).stream().map(AllianceStepView::of).toList(),
        repository.origin(alliance));
  }

  private AllianceView view(
      Alliance alliance,
      List<AgreementView> signed,
      List<AllianceStepView> steps,
      @Nullable AllianceOrigin origin) {
    List<UUID> parties = alliance.parties().stream().map(Map.Entry::getKey).toList();
    List<UUID> mine = speaksFor(alliance);
    List<UUID> awaited = mine.isEmpty() ? List.of() : agreements.awaited(alliance.id(), mine);
    return AllianceView.of(
        alliance, new Around(clusters.cards(parties), signed, steps, origin, mine, awaited));
  }

  static Instant now() {
    return DatabaseTime.now();
  }

  static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
