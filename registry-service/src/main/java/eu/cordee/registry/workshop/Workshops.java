package eu.cordee.registry.workshop;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.search.Day;
import eu.cordee.registry.sectorgroup.SectorGroups;
import eu.cordee.registry.sectorgroup.SectorGroups.Standing;
import eu.cordee.registry.workshop.WorkshopRepository.Reader;
import eu.cordee.registry.workshop.WorkshopView.WorkshopCluster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Workshops of clusters: their group's chairs hold them and write down what is decided; that a
 * cluster supports it only its own managers say. Others do not know of a workshop.
 */
@ApplicationScoped
class Workshops {

  private static final UUID NOBODY = new UUID(0, 0);

  private final WorkshopRepository repository;
  private final SectorGroups groups;
  private final Caller caller;

  Workshops(WorkshopRepository repository, SectorGroups groups, Caller caller) {
    this.repository = repository;
    this.groups = groups;
    this.caller = caller;
  }

  @Transactional
  Page<WorkshopView> list(@Nullable UUID group, @Nullable String cursor, int limit) {
    List<Workshop> found = repository.seen(reader(), group, cursor, limit + 1);
    return Page.of(found, limit, one -> one.id().toString(), this::view);
  }

  @Transactional
  WorkshopView get(UUID id) {
    return seen(repository.findByIdOptional(id).orElseThrow(Workshops::unknown));
  }

  @Transactional
  WorkshopView start(UUID groupId, WriteWorkshop wish) {
    groups.chaired(groupId);
    if (!repository.isEvent(wish.eventId())) {
      throw ProblemException.badField("eventId", "is not an event");
    }
    Workshop workshop = new Workshop(groupId, wish, checkedDay(wish));
    repository.persistAndFlush(workshop);
    return view(workshop);
  }

  @Transactional
  WorkshopView change(UUID id, @Nullable String ifMatch, WriteWorkshop wish) {
    Workshop workshop = led(id);
    ETags.require(ifMatch, workshop.version());
    if (!wish.eventId().equals(workshop.eventId())) {
      throw ProblemException.badField("eventId", "stays the same");
    }
    workshop.describe(wish, checkedDay(wish));
    repository.dropSupportOfOthers(id, workshop.clusterIds());
    return flushed(workshop);
  }

  private LocalDate checkedDay(WriteWorkshop wish) {
    Set<UUID> named = new HashSet<>(wish.clusterIds());
    if (named.size() < wish.clusterIds().size()) {
      throw ProblemException.badField("clusterIds", "names a cluster twice");
    }
    groups.requireClusters(named);
    return Objects.requireNonNull(Day.read("heldOn", wish.heldOn()));
  }

  @Transactional
  WorkshopView decide(UUID id, RecordDecision wish) {
    Workshop workshop = led(id);
    repository.keepDecision(id, wish.text().strip(), caller.personId());
    return flushed(workshop);
  }

  /** For the cluster's managers alone: nobody agrees for another, admins neither. */
  @Transactional
  WorkshopView support(UUID id, UUID decisionId, UUID clusterId) {
    Workshop workshop = decidedBy(id, decisionId, clusterId);
    repository.support(decisionId, clusterId, caller.personId());
    return flushed(workshop);
  }

  @Transactional
  WorkshopView withdrawSupport(UUID id, UUID decisionId, UUID clusterId) {
    Workshop workshop = decidedBy(id, decisionId, clusterId);
    repository.withdrawSupport(decisionId, clusterId);
    return flushed(workshop);
  }

  private Workshop decidedBy(UUID id, UUID decisionId, UUID clusterId) {
    Workshop workshop = repository.findLocked(id).orElseThrow(Workshops::unknown);
    WorkshopView view = seen(workshop);
    if (!repository.isDecision(id, decisionId) || !workshop.has(clusterId)) {
      throw unknown();
    }
    if (!view.mine().contains(clusterId)) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only managers of the cluster may");
    }
    return workshop;
  }

  private Workshop led(UUID id) {
    Workshop workshop = repository.findLocked(id).orElseThrow(Workshops::unknown);
    if (!seen(workshop).leads()) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only chairs of the group may");
    }
    return workshop;
  }

  private WorkshopView flushed(Workshop workshop) {
    workshop.touch();
    repository.flush();
    return view(workshop);
  }

  private WorkshopView seen(Workshop workshop) {
    WorkshopView view = view(workshop);
    if (view.mine().isEmpty() && !groups.standing(workshop.groupId()).belongs()) {
      throw unknown();
    }
    return view;
  }

  private WorkshopView view(Workshop workshop) {
    Map<UUID, String> names = repository.clusterNames(workshop.clusterIds());
    Standing standing = groups.standing(workshop.groupId());
    return new WorkshopView(
        workshop.id(),
        workshop.groupId(),
        standing.groupName(),
        workshop.eventId(),
        workshop.title(),
        workshop.heldOn().toString(),
        names.entrySet().stream()
            .map(one -> new WorkshopCluster(one.getKey(), one.getValue()))
            .sorted(Comparator.comparing(WorkshopCluster::name))
            .toList(),
        workshop.items(),
        repository.decisions(workshop.id(), reader()),
        repository.managed(workshop.clusterIds(), reader().personId()),
        standing.leads(),
        workshop.version());
  }

  private Reader reader() {
    return new Reader(caller.knownPersonId().orElse(NOBODY), caller.hasRole("admin"));
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
