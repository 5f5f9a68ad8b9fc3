package eu.cordee.registry.organisation;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.history.History;
import eu.cordee.registry.history.HistoryItemView;
import eu.cordee.registry.imports.References;
import eu.cordee.registry.imports.References.Noun;
import eu.cordee.registry.organisation.OrganisationRepository.Filter;
import eu.cordee.registry.organisation.OrganisationView.Around;
import eu.cordee.registry.search.Search.Found;
import eu.cordee.registry.taxonomy.ReadersTongue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with organisations, and who may. */
@ApplicationScoped
public class Organisations {

  /** Of a person who enters whom they come for; more is somebody's work, or somebody's mischief. */
  private static final int MOST_OF_ONE_PERSON = 5;

  /** Speaks for nothing. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final OrganisationRepository repository;
  private final Memberships memberships;
  private final References references;
  private final KnownNumbers numbers;
  private final OrganisationFacts facts;
  private final Speakers speakers;
  private final History history;
  private final Caller caller;
  private final ReadersTongue reader;

  Organisations(
      OrganisationRepository repository,
      Memberships memberships,
      References references,
      KnownNumbers numbers,
      OrganisationFacts facts,
      Speakers speakers,
      History history,
      Caller caller,
      ReadersTongue reader) {
    this.repository = repository;
    this.memberships = memberships;
    this.references = references;
    this.numbers = numbers;
    this.facts = facts;
    this.speakers = speakers;
    this.history = history;
    this.caller = caller;
    this.reader = reader;
  }

  @Transactional
  Page<OrganisationView> search(Filter filter, boolean mine, @Nullable String cursor, int limit) {
    Filter asked = mine ? filter.spokenForBy(caller.knownPersonId().orElse(NOBODY)) : filter;
    List<Found> found = repository.search(asked, cursor, limit);
    List<UUID> ids = found.stream().map(Found::id).toList();
    Map<UUID, Organisation> organisations = repository.byIds(ids);
    Map<UUID, Around> around = around(ids);
    return Page.of(
        found,
        limit,
        Found::position,
        row -> OrganisationView.of(organisations.get(row.id()), around.get(row.id())));
  }

  /** The same, all at once up to a bound. */
  @Transactional
  public List<OrganisationView> all(Filter filter, int most) {
    return search(filter, false, null, most).items();
  }

  @Transactional
  OrganisationFacets facets(Filter filter) {
    return repository.facets(filter, reader.tongue());
  }

  @Transactional
  OrganisationView get(UUID id) {
    return view(seen(id));
  }

  private Organisation seen(UUID id) {
    Organisation organisation = repository.findByIdOptional(id).orElseThrow(Organisations::unknown);
    if (caller.isAnonymous() && !repository.isPublic(repository.standIn(id))) {
      throw unknown();
    }
    return organisation;
  }

  @Transactional
  Page<HistoryItemView> changes(UUID id, @Nullable String cursor, int limit) {
    seen(id);
    return history.ofOrganisation(id, speakers.mayCallerSpeakFor(id), cursor, limit);
  }

  @Transactional
  OrganisationView register(WriteOrganisation wish) {
    if (!caller.hasRole("organiser") && !caller.hasRole("admin")) {
      requireFewOf(caller.personId());
    }
    Organisation newcomer = new Organisation(wish, caller.personId());
    numbers.requireFree(newcomer.identifiers());
    facts.registered(List.of(newcomer));
    history.keep(newcomer.registration(caller.personId()));
    return view(newcomer);
  }

  private void requireFewOf(UUID personId) {
    if (repository.countLockedOf(personId) >= MOST_OF_ONE_PERSON) {
      throw new ProblemException(OrganisationProblem.TOO_MANY_ORGANISATIONS);
    }
  }

  @Transactional
  OrganisationView change(UUID id, @Nullable String ifMatch, WriteOrganisation wish) {
    Organisation organisation = toChange(id);
    ETags.require(ifMatch, organisation.version());
    Map<String, String> before = organisation.fields();
    organisation.describe(wish);
    facts.changed(organisation);
    history.keep(organisation.changeSince(before, caller.personId()));
    return view(organisation);
  }

  /** Nobody can come to work for it meanwhile: who would, waits for the lock of its row. */
  @Transactional
  void delete(UUID id) {
    Organisation organisation = toChange(id);
    if (repository.isInUse(id)) {
      throw new ProblemException(OrganisationProblem.ORGANISATION_IN_USE);
    }
    references.forget(Noun.ORGANISATION, id);
    repository.dropClaims(id);
    facts.deleted(organisation);
    repository.delete(organisation);
  }

  private Organisation toChange(UUID id) {
    Organisation organisation = locked(id);
    if (!speakers.mayCallerSpeakFor(id)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED,
          "Only its representatives may or, where there are none, who entered it");
    }
    return organisation;
  }

  /**
   * An organisation with its row locked until the transaction ends.
   *
   * @throws ProblemException 404 when there is none, 409 when another stands for it
   */
  public Organisation locked(UUID id) {
    Organisation organisation = repository.findLocked(id).orElseThrow(Organisations::unknown);
    if (organisation.successorId() != null) {
      throw new ProblemException(
          OrganisationProblem.ORGANISATION_WITHDRAWN,
          "The entry " + repository.standIn(id) + " stands for it");
    }
    return organisation;
  }

  private OrganisationView view(Organisation organisation) {
    UUID id = organisation.id();
    Around around = around(List.of(id)).get(id);
    return OrganisationView.of(
        organisation,
        organisation.successorId() == null ? around : around.behind(repository.standIn(id)));
  }

  private Map<UUID, Around> around(List<UUID> ids) {
    Map<UUID, List<UUID>> clusters = memberships.clustersOf(ids);
    Set<UUID> claimed = speakers.claimed(ids);
    Set<UUID> mine = speakers.spokenForByCaller(ids);
    return ids.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    new Around(
                        clusters.getOrDefault(id, List.of()),
                        claimed.contains(id),
                        mine.contains(id),
                        null)));
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
