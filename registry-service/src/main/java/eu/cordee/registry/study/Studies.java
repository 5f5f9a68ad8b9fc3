package eu.cordee.registry.study;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.person.Cards;
import eu.cordee.registry.search.Search.Found;
import eu.cordee.registry.study.StudyView.StudyMilestoneView;
import eu.cordee.registry.study.StudyView.StudyPartnerView;
import eu.cordee.registry.study.StudyView.StudyPersonView;
import eu.cordee.registry.study.StudyView.StudyRegionView;
import eu.cordee.registry.study.WriteStudy.WriteStudyPartner;
import eu.cordee.registry.taxonomy.Nuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Studies, and who works on them. */
@ApplicationScoped
class Studies {

  private final StudyRepository repository;
  private final StudyAccess access;
  private final OrganisationRepository registered;
  private final Cards cards;
  private final Caller caller;

  Studies(
      StudyRepository repository,
      StudyAccess access,
      OrganisationRepository registered,
      Cards cards,
      Caller caller) {
    this.repository = repository;
    this.registered = registered;
    this.access = access;
    this.cards = cards;
    this.caller = caller;
  }

  @Transactional
  Page<StudyView> search(@Nullable String q, boolean mine, @Nullable String cursor, int limit) {
    List<Found> found =
        repository.search(q, mine, access.me(), caller.hasRole("admin"), cursor, limit);
    Map<UUID, Study> studies = repository.byIds(found.stream().map(Found::id).toList());
    return Page.of(found, limit, Found::position, row -> view(studies.get(row.id())));
  }

  @Transactional
  StudyView get(UUID id) {
    return view(access.seen(id));
  }

  @Transactional
  StudyView start(WriteStudy wish) {
    requireSense(wish);
    Study newcomer = new Study(wish, caller.personId());
    repository.persistAndFlush(newcomer);
    return view(newcomer);
  }

  /**
   * What evidence stands on stays: criteria by which was marked, instruments and regions of
   * projects.
   */
  @Transactional
  StudyView change(UUID id, @Nullable String ifMatch, WriteStudy wish) {
    Study study = access.held(id, StudyRole.LEAD);
    ETags.require(ifMatch, study.version());
    requireSense(wish);
    List<StudyCriterion> marked = study.criteria();
    study.describe(wish);
    if (!study.criteria().equals(marked) && repository.isMarked(id)) {
      throw new ProblemException(StudyProblem.RUBRIC_IN_USE);
    }
    if (!study.instrumentCodes().containsAll(repository.usedInstruments(id))) {
      throw new ProblemException(StudyProblem.INSTRUMENT_IN_USE);
    }
    if (!study.regions().containsAll(repository.usedRegions(id))) {
      throw new ProblemException(StudyProblem.REGION_IN_USE);
    }
    return flushed(study);
  }

  /**
   * Nobody can find out about people whom they may not see: those are unknown here, too, and who is
   * known to the caller by less than a study would tell comes by an invitation alone.
   */
  @Transactional
  StudyView admit(UUID id, UUID personId, Set<StudyRole> roles) {
    Study study = access.held(id, StudyRole.LEAD);
    Set<StudyRole> before = study.rolesOf(personId);
    if (before.isEmpty() && !isWhollyKnown(personId)) {
      throw StudyAccess.unknown();
    }
    if (!roles.containsAll(before)) {
      repository.endInvitations(id);
    }
    study.admit(personId, roles);
    return flushed(study);
  }

  private boolean isWhollyKnown(UUID personId) {
    return cards.visible(List.of(personId)).stream()
        .anyMatch(
            card ->
                repository.people(List.of(personId)).stream()
                    .anyMatch(
                        named ->
                            named
                                    .name()
                                    .equals((card.givenName() + " " + card.familyName()).strip())
                                && Objects.equals(named.organisationId(), card.organisationId())));
  }

  /** Whoever was invited comes with what they did before and what the invitation says. */
  StudyView join(UUID id, UUID personId, Set<StudyRole> roles) {
    Study study = repository.findLocked(id).orElseThrow(StudyAccess::unknown);
    Set<StudyRole> all = study.rolesOf(personId);
    all.addAll(roles);
    study.admit(personId, all);
    return flushed(study);
  }

  /** Addresses that were given before end: who was dismissed may have one. */
  @Transactional
  void dismiss(UUID id, UUID personId) {
    Study study = access.held(id, StudyRole.LEAD);
    study.dismiss(personId);
    repository.endInvitations(id);
    flushed(study);
  }

  private StudyView flushed(Study study) {
    study.touch();
    repository.flush();
    return view(study);
  }

  private void requireSense(WriteStudy wish) {
    requireRegions("regions", wish.regions());
    requireOnce("regions", wish.regions());
    if (wish.instruments() != null) {
      requireOnce("instruments", wish.instruments().stream().map(StudyInstrument::code).toList());
    }
    if (wish.criteria() != null) {
      requireOnce("criteria", wish.criteria().stream().map(StudyCriterion::code).toList());
    }
    List<WriteStudyPartner> partners = Objects.requireNonNullElse(wish.partners(), List.of());
    List<UUID> organisations = partners.stream().map(WriteStudyPartner::organisationId).toList();
    requireOnce("partners", organisations);
    if (registered.standIns(organisations).size() < organisations.size()) {
      throw ProblemException.badField("partners", "names an organisation that does not exist");
    }
    if (partners.stream()
        .anyMatch(one -> one.nuts() != null && !wish.regions().contains(one.nuts()))) {
      throw ProblemException.badField("partners", "names a region that the study has not");
    }
  }

  private static void requireRegions(String field, List<String> codes) {
    if (!codes.stream().allMatch(Nuts::has)) {
      throw ProblemException.badField(field, "names a region that does not exist");
    }
  }

  private static void requireOnce(String field, List<?> values) {
    if (new HashSet<>(values).size() < values.size()) {
      throw ProblemException.badField(field, "names something twice");
    }
  }

  private StudyView view(Study study) {
    Map<UUID, String> names = registered.names(study.partners().keySet());
    return new StudyView(
        study.id(),
        study.title(),
        study.question(),
        study.description(),
        study.isOpen(),
        study.regions().stream().map(code -> new StudyRegionView(code, Nuts.title(code))).toList(),
        study.instruments(),
        study.criteria(),
        study.partners().entrySet().stream()
            .map(one -> partner(one.getKey(), one.getValue(), names))
            .sorted(Comparator.comparing(StudyPartnerView::name))
            .toList(),
        study.milestones().stream()
            .map(one -> new StudyMilestoneView(one.day().toString(), one.title()))
            .toList(),
        access.belongs(study) ? people(study) : List.of(),
        access.mine(study).stream().sorted().toList(),
        study.version());
  }

  private static StudyPartnerView partner(
      UUID organisationId, StudyPartner partner, Map<UUID, String> names) {
    return new StudyPartnerView(
        organisationId, names.getOrDefault(organisationId, ""), partner.nuts(), partner.task());
  }

  private List<StudyPersonView> people(Study study) {
    return repository.people(study.people()).stream()
        .map(
            one ->
                new StudyPersonView(
                    one.id(),
                    one.name(),
                    one.organisationId(),
                    study.rolesOf(one.id()).stream().sorted().toList()))
        .toList();
  }
}
