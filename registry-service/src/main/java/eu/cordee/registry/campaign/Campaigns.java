package eu.cordee.registry.campaign;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.time.DatabaseTime;
import eu.cordee.registry.campaign.CampaignView.CampaignInvitationView;
import eu.cordee.registry.search.Day;
import eu.cordee.registry.sectorgroup.SectorGroups;
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

/** Who invites which clusters, and what they answer. */
@ApplicationScoped
class Campaigns {

  private static final UUID NOBODY = new UUID(0, 0);

  private final CampaignRepository repository;
  private final SectorGroups groups;
  private final Caller caller;

  Campaigns(CampaignRepository repository, SectorGroups groups, Caller caller) {
    this.repository = repository;
    this.groups = groups;
    this.caller = caller;
  }

  @Transactional
  Page<CampaignView> list(@Nullable UUID group, @Nullable String cursor, int limit) {
    List<Campaign> found = repository.seen(me(), caller.hasRole("admin"), group, cursor, limit + 1);
    return Page.of(found, limit, one -> one.id().toString(), this::view);
  }

  @Transactional
  CampaignView get(UUID id) {
    return seen(repository.findByIdOptional(id).orElseThrow(Campaigns::unknown));
  }

  @Transactional
  CampaignView start(UUID groupId, StartCampaign wish) {
    groups.chaired(groupId);
    Set<UUID> invited = new HashSet<>(wish.clusterIds());
    if (invited.size() < wish.clusterIds().size()) {
      throw ProblemException.badField("clusterIds", "names a cluster twice");
    }
    groups.requireClusters(invited);
    if (!repository.isEvent(wish.eventId())) {
      throw ProblemException.badField("eventId", "is not an event");
    }
    LocalDate answerBy = Objects.requireNonNull(Day.read("answerBy", wish.answerBy()));
    if (answerBy.isBefore(DatabaseTime.today())) {
      throw ProblemException.badField("answerBy", "must not be over");
    }
    Campaign campaign = new Campaign(groupId, wish, answerBy);
    repository.persistAndFlush(campaign);
    return view(campaign);
  }

  /** For the clusters' managers alone: nobody accepts for another, admins neither. */
  @Transactional
  CampaignView answer(UUID id, UUID clusterId, AnswerCampaign wish) {
    Campaign campaign = repository.findLocked(id).orElseThrow(Campaigns::unknown);
    CampaignView before = seen(campaign);
    if (!before.mine().contains(clusterId)) {
      throw before.whole() && campaign.invited().contains(clusterId)
          ? new ProblemException(KitProblem.NOT_ALLOWED, "Only managers of the cluster may")
          : unknown();
    }
    campaign.answer(clusterId, wish, caller.personId());
    repository.flush();
    return view(campaign);
  }

  /** Whom a group invites is known to the group and to those it invites. */
  private CampaignView seen(Campaign campaign) {
    CampaignView view = view(campaign);
    if (!view.whole() && view.mine().isEmpty()) {
      throw unknown();
    }
    return view;
  }

  private CampaignView view(Campaign campaign) {
    boolean whole = caller.hasRole("admin") || repository.isOfGroup(campaign.groupId(), me());
    List<UUID> mine = repository.managed(campaign.invited(), me());
    Map<UUID, String> names = repository.clusterNames(campaign.invited());
    return new CampaignView(
        campaign.id(),
        campaign.groupId(),
        repository.groupNames(List.of(campaign.groupId())).getOrDefault(campaign.groupId(), ""),
        campaign.eventId(),
        campaign.title(),
        campaign.message(),
        campaign.answerBy().toString(),
        campaign.startedAt(),
        campaign.invitations().entrySet().stream()
            .filter(one -> whole || mine.contains(one.getKey()))
            .map(
                one ->
                    CampaignInvitationView.of(
                        one.getKey(), names.getOrDefault(one.getKey(), ""), one.getValue()))
            .sorted(Comparator.comparing(CampaignInvitationView::name))
            .toList(),
        mine,
        whole,
        campaign.version());
  }

  private UUID me() {
    return caller.knownPersonId().orElse(NOBODY);
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
