package eu.cordee.registry.sectorgroup;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.person.Cards;
import eu.cordee.registry.search.Search.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sector groups, and who leads them. */
@ApplicationScoped
public class SectorGroups {

  private static final UUID NOBODY = new UUID(0, 0);

  private final SectorGroupRepository repository;
  private final Cards cards;
  private final Caller caller;

  SectorGroups(SectorGroupRepository repository, Cards cards, Caller caller) {
    this.repository = repository;
    this.cards = cards;
    this.caller = caller;
  }

  @Transactional
  Page<SectorGroupView> search(
      @Nullable String q, boolean mine, @Nullable String cursor, int limit) {
    List<Found> found = repository.search(q, mine ? me() : null, cursor, limit);
    Map<UUID, SectorGroup> groups = repository.byIds(found.stream().map(Found::id).toList());
    return Page.of(found, limit, Found::position, row -> view(groups.get(row.id())));
  }

  @Transactional
  SectorGroupView get(UUID id) {
    return view(repository.findByIdOptional(id).orElseThrow(SectorGroups::unknown));
  }

  @Transactional
  SectorGroupView start(WriteSectorGroup wish) {
    requireClusters(clusters(wish));
    SectorGroup newcomer = new SectorGroup(wish, caller.personId());
    repository.persistAndFlush(newcomer);
    return view(newcomer);
  }

  @Transactional
  SectorGroupView change(UUID id, @Nullable String ifMatch, WriteSectorGroup wish) {
    SectorGroup group = chaired(id);
    ETags.require(ifMatch, group.version());
    requireClusters(clusters(wish));
    group.describe(wish);
    return flushed(group);
  }

  /** Nobody can find out about people whom they may not see: those are unknown here, too. */
  @Transactional
  SectorGroupView admit(UUID id, UUID personId, boolean chairs) {
    SectorGroup group = chaired(id);
    if (!group.has(personId) && cards.visible(List.of(personId)).isEmpty()) {
      throw unknown();
    }
    group.admit(personId, chairs);
    return flushed(group);
  }

  @Transactional
  void dismiss(UUID id, UUID personId) {
    SectorGroup group = chaired(id);
    group.dismiss(personId);
    flushed(group);
  }

  private SectorGroupView flushed(SectorGroup group) {
    group.touch();
    repository.flush();
    return view(group);
  }

  private static Set<UUID> clusters(WriteSectorGroup wish) {
    return new HashSet<>(Objects.requireNonNullElse(wish.clusterIds(), List.of()));
  }

  /**
   * All of them exist, and are kept from going until the transaction ends.
   *
   * @throws ProblemException 400 when one does not
   */
  public void requireClusters(Set<UUID> named) {
    if (repository.lockedClusters(named).size() < named.size()) {
      throw ProblemException.badField("clusterIds", "names a cluster that does not exist");
    }
  }

  /**
   * A group that the caller leads, with its row locked until the transaction ends.
   *
   * @throws ProblemException 404 when there is none, 403 when the caller does not lead it
   */
  public SectorGroup chaired(UUID id) {
    SectorGroup group = repository.findLocked(id).orElseThrow(SectorGroups::unknown);
    if (!caller.hasRole("admin") && !group.isChairedBy(caller.personId())) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only chairs of this group may");
    }
    return group;
  }

  /** How the caller stands to a group that exists; admins belong to all, and lead them. */
  public Standing standing(UUID id) {
    SectorGroup group = repository.findByIdOptional(id).orElseThrow(SectorGroups::unknown);
    boolean isAdmin = caller.hasRole("admin");
    return new Standing(
        group.name(), isAdmin || group.has(me()), isAdmin || group.isChairedBy(me()));
  }

  /** How somebody stands to a group. */
  public record Standing(String groupName, boolean belongs, boolean leads) {}

  private SectorGroupView view(SectorGroup group) {
    UUID me = me();
    return SectorGroupView.of(
        group, group.has(me), caller.hasRole("admin") || group.isChairedBy(me));
  }

  private UUID me() {
    return caller.knownPersonId().orElse(NOBODY);
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
