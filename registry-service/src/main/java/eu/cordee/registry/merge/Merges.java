package eu.cordee.registry.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.cluster.Cluster;
import eu.cordee.registry.cluster.ClusterFacts;
import eu.cordee.registry.cluster.Clusters;
import eu.cordee.registry.history.History;
import eu.cordee.registry.history.HistoryField;
import eu.cordee.registry.history.HistoryItem;
import eu.cordee.registry.history.HistoryItemKind;
import eu.cordee.registry.merge.MergePreview.MergePreviewField;
import eu.cordee.registry.merge.MergeRepository.Ends;
import eu.cordee.registry.organisation.Organisation;
import eu.cordee.registry.organisation.OrganisationFacts;
import eu.cordee.registry.organisation.OrganisationProblem;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.organisation.Speakers;
import eu.cordee.registry.organisation.WriteOrganisation;
import eu.cordee.registry.person.Workplaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Two entries of one organisation become one. Rows are locked in one order: clusters, both
 * organisations, people. Nobody comes to work for an entry that is being withdrawn: who would,
 * waits for its row and then works for the one that stays ({@link
 * OrganisationRepository#standIns}).
 */
@ApplicationScoped
class Merges {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MergeRepository repository;
  private final RowsOfOrganisations rows;
  private final OrganisationRepository organisations;
  private final OrganisationFacts facts;
  private final Clusters clusters;
  private final ClusterFacts clusterFacts;
  private final Workplaces workplaces;
  private final Speakers speakers;
  private final History history;
  private final Caller caller;

  Merges(
      MergeRepository repository,
      RowsOfOrganisations rows,
      OrganisationRepository organisations,
      OrganisationFacts facts,
      Clusters clusters,
      ClusterFacts clusterFacts,
      Workplaces workplaces,
      Speakers speakers,
      History history,
      Caller caller) {
    this.repository = repository;
    this.rows = rows;
    this.organisations = organisations;
    this.facts = facts;
    this.clusters = clusters;
    this.clusterFacts = clusterFacts;
    this.workplaces = workplaces;
    this.speakers = speakers;
    this.history = history;
    this.caller = caller;
  }

  /** Both entries. */
  private record Pair(Organisation kept, Organisation withdrawn) {}

  @Transactional
  MergePreview preview(UUID keptId, UUID withdrawnId) {
    Pair pair = pair(keptId, withdrawnId, organisations.byIds(List.of(keptId, withdrawnId)));
    Map<String, String> kept = pair.kept.fields();
    Map<String, String> withdrawn = pair.withdrawn.fields();
    List<MergePreviewField> fields = new ArrayList<>();
    Organisation.fieldsOf(words(pair, Set.of()))
        .forEach(
            (field, merged) ->
                fields.add(
                    new MergePreviewField(
                        field,
                        kept.getOrDefault(field, ""),
                        withdrawn.getOrDefault(field, ""),
                        merged)));
    fields.removeIf(MergePreviewField::isTheSameEverywhere);
    return new MergePreview(
        keptId,
        withdrawnId,
        pair.kept.version(),
        pair.withdrawn.version(),
        fields,
        rows.countMemberships(withdrawnId),
        rows.countRepresentatives(withdrawnId),
        workplaces.peopleOf(withdrawnId).size());
  }

  @Transactional
  MergeView merge(MergeOrganisations wish) {
    UUID keptId = wish.keptId();
    UUID withdrawnId = wish.withdrawnId();
    List<UUID> near = rows.clustersOf(withdrawnId);
    List<Cluster> around = near.stream().map(clusters::locked).toList();
    Pair pair = pair(keptId, withdrawnId, organisations.lockAll(List.of(keptId, withdrawnId)));
    if (wish.keptVersion() != pair.kept.version()
        || wish.withdrawnVersion() != pair.withdrawn.version()) {
      throw new ProblemException(KitProblem.CHANGED_MEANWHILE);
    }
    if (!rows.clustersOf(withdrawnId).equals(near)) {
      throw new ProblemException(
          KitProblem.CHANGED_MEANWHILE, "It has just become a member elsewhere");
    }
    Merge merge = new Merge(keptId, withdrawnId, caller.personId());
    List<UUID> people = workplaces.lockAt(withdrawnId, workplaces.peopleOf(withdrawnId));
    merge.moved(
        rows.moveMemberships(keptId, withdrawnId),
        rows.moveRepresentatives(keptId, withdrawnId),
        people);
    workplaces.move(people, keptId);
    Map<String, String> before = pair.kept.fields();
    String described = write(pair.kept.described());
    pair.kept.describe(words(pair, wish.believed()));
    pair.withdrawn.withdraw(keptId);
    facts.changed(pair.kept);
    facts.deleted(pair.withdrawn);
    around.forEach(clusterFacts::changed);
    merge.described(described, pair.kept.version());
    repository.persist(merge);
    history.keep(
        HistoryItem.ofOrganisation(HistoryItemKind.MERGED, keptId, caller.personId())
            .with(HistoryField.between(before, pair.kept.fields())));
    history.keep(
        HistoryItem.ofOrganisation(HistoryItemKind.MERGED_AWAY, withdrawnId, caller.personId()));
    return MergeView.of(merge, pair.withdrawn.name());
  }

  @Transactional
  MergeView undo(UUID id) {
    Ends ends = repository.ends(id).orElseThrow(Merges::unknown);
    List<Cluster> around = rows.clustersOf(ends.keptId()).stream().map(clusters::locked).toList();
    Map<UUID, Organisation> both =
        organisations.lockAll(List.of(ends.keptId(), ends.withdrawnId()));
    requireSpeaker(List.of(ends.keptId()));
    Merge merge = repository.findLocked(id).orElseThrow(Merges::unknown);
    Organisation kept = Objects.requireNonNull(both.get(ends.keptId()));
    Organisation withdrawn = Objects.requireNonNull(both.get(ends.withdrawnId()));
    requireUnchanged(merge, kept);
    rows.putBack(merge.memberships(), merge.representatives());
    workplaces.move(merge.people(), withdrawn.id());
    Map<String, String> before = kept.fields();
    kept.describe(read(merge.describedBefore()));
    withdrawn.comeBack();
    merge.undo(caller.personId());
    facts.changed(List.of(kept, withdrawn));
    around.forEach(clusterFacts::changed);
    history.keep(
        HistoryItem.ofOrganisation(HistoryItemKind.MERGE_UNDONE, kept.id(), caller.personId())
            .with(HistoryField.between(before, kept.fields())));
    history.keep(
        HistoryItem.ofOrganisation(
            HistoryItemKind.MERGE_UNDONE, withdrawn.id(), caller.personId()));
    return MergeView.of(merge, withdrawn.name());
  }

  private void requireUnchanged(Merge merge, Organisation kept) {
    if (merge.isUndone()) {
      throw new ProblemException(MergeProblem.MERGE_UNDONE);
    }
    if (kept.version() != merge.versionAfter()) {
      throw changedSince("The entry or its memberships say something else since");
    }
    if (!rows.areUnchanged(merge.memberships(), merge.representatives())) {
      throw changedSince("Memberships or representatives are others since");
    }
    if (workplaces.lockAt(kept.id(), merge.people()).size() < merge.people().size()) {
      throw changedSince("Some of its people work elsewhere since");
    }
  }

  private static ProblemException changedSince(String what) {
    return new ProblemException(MergeProblem.MERGE_CHANGED_SINCE, what);
  }

  @Transactional
  Page<MergeView> into(UUID organisationId) {
    if (organisations.existing(Set.of(organisationId)).isEmpty()) {
      throw unknown();
    }
    requireSpeaker(List.of(organisationId));
    List<Merge> all = repository.into(organisationId);
    Map<UUID, String> names = organisations.names(all.stream().map(Merge::withdrawnId).toList());
    return new Page<>(
        all.stream()
            .map(one -> MergeView.of(one, names.getOrDefault(one.withdrawnId(), "")))
            .toList(),
        null);
  }

  @Transactional
  MergeView get(UUID id) {
    Merge merge = repository.findByIdOptional(id).orElseThrow(Merges::unknown);
    requireSpeaker(List.of(merge.keptId()));
    UUID withdrawn = merge.withdrawnId();
    return MergeView.of(merge, organisations.names(Set.of(withdrawn)).getOrDefault(withdrawn, ""));
  }

  /** Two entries that stand for themselves, and for both of which the caller speaks. */
  private Pair pair(UUID keptId, UUID withdrawnId, Map<UUID, Organisation> found) {
    Organisation kept = found.get(keptId);
    Organisation withdrawn = found.get(withdrawnId);
    if (keptId.equals(withdrawnId)) {
      throw ProblemException.badField("withdrawnId", "is the same entry");
    }
    if (kept == null || withdrawn == null) {
      throw unknown();
    }
    requireSpeaker(List.of(keptId, withdrawnId));
    if (kept.successorId() != null || withdrawn.successorId() != null) {
      throw new ProblemException(OrganisationProblem.ORGANISATION_WITHDRAWN);
    }
    return new Pair(kept, withdrawn);
  }

  private void requireSpeaker(Collection<UUID> ids) {
    if (!speakers.spokenForByCaller(ids).containsAll(ids)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only who speaks for the organisations may");
    }
  }

  private static WriteOrganisation words(Pair pair, Set<MergeField> believed) {
    return MergedWords.of(pair.kept.described(), pair.withdrawn.described(), believed);
  }

  private static String write(WriteOrganisation words) {
    try {
      return JSON.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static WriteOrganisation read(String words) {
    try {
      return JSON.readValue(words, WriteOrganisation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
