package eu.cordee.registry.organisation;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.imports.References;
import eu.cordee.registry.imports.References.Noun;
import eu.cordee.registry.organisation.OrganisationRepository.Filter;
import eu.cordee.registry.search.Search.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with organisations, and who may. */
@ApplicationScoped
public class Organisations {

  /** Of a person who enters whom they come for; more is somebody's work, or somebody's mischief. */
  private static final int MOST_OF_ONE_PERSON = 5;

  private final OrganisationRepository repository;
  private final Memberships memberships;
  private final References references;
  private final OrganisationFacts facts;
  private final Caller caller;

  Organisations(
      OrganisationRepository repository,
      Memberships memberships,
      References references,
      OrganisationFacts facts,
      Caller caller) {
    this.repository = repository;
    this.memberships = memberships;
    this.references = references;
    this.facts = facts;
    this.caller = caller;
  }

  @Transactional
  Page<OrganisationView> search(Filter filter, @Nullable String cursor, int limit) {
    List<Found> found = repository.search(filter, cursor, limit);
    List<UUID> ids = found.stream().map(Found::id).toList();
    Map<UUID, Organisation> organisations = repository.byIds(ids);
    Map<UUID, List<UUID>> clusters = memberships.clustersOf(ids);
    return Page.of(
        found,
        limit,
        Found::position,
        row ->
            OrganisationView.of(
                organisations.get(row.id()), clusters.getOrDefault(row.id(), List.of())));
  }

  @Transactional
  OrganisationFacets facets(Filter filter) {
    return repository.facets(filter);
  }

  @Transactional
  OrganisationView get(UUID id) {
    Organisation organisation = repository.findByIdOptional(id).orElseThrow(Organisations::unknown);
    if (caller.isAnonymous() && !repository.isPublic(id)) {
      throw unknown();
    }
    return view(organisation);
  }

  @Transactional
  OrganisationView register(WriteOrganisation wish) {
    if (!caller.hasRole("organiser") && !caller.hasRole("admin")) {
      requireFewOf(caller.personId());
    }
    Organisation newcomer = new Organisation(wish, caller.personId());
    facts.registered(List.of(newcomer));
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
    organisation.describe(wish);
    facts.changed(organisation);
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
    facts.deleted(organisation);
    repository.delete(organisation);
  }

  private Organisation toChange(UUID id) {
    Organisation organisation = locked(id);
    if (!mayChange(organisation)) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only its creator and admins may");
    }
    return organisation;
  }

  /**
   * An organisation with its row locked until the transaction ends.
   *
   * @throws ProblemException 404 when there is none
   */
  public Organisation locked(UUID id) {
    return repository.findLocked(id).orElseThrow(Organisations::unknown);
  }

  /**
   * Membership in a cluster gives its managers no right: they take in whom they like, without the
   * organisation's consent.
   */
  private boolean mayChange(Organisation organisation) {
    return caller.hasRole("admin") || organisation.wasCreatedBy(caller.personId());
  }

  private OrganisationView view(Organisation organisation) {
    return OrganisationView.of(organisation, memberships.clustersOf(organisation.id()));
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
