package eu.cordee.registry.review;

import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.project.Project;
import eu.cordee.registry.project.ProjectRepository;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projects of a study with all that was said of them. */
@ApplicationScoped
public class Dossiers {

  private final ProjectRepository projects;
  private final ReviewRepository reviews;
  private final ReconciliationRepository reconciliations;
  private final OrganisationRepository organisations;
  private final StudyAccess access;

  Dossiers(
      ProjectRepository projects,
      ReviewRepository reviews,
      ReconciliationRepository reconciliations,
      OrganisationRepository organisations,
      StudyAccess access) {
    this.organisations = organisations;
    this.projects = projects;
    this.reviews = reviews;
    this.reconciliations = reconciliations;
    this.access = access;
  }

  /**
   * What a project is worth.
   *
   * @param marks by criterion
   */
  public record Settled(Project project, Map<String, Integer> marks) {}

  /** All projects of the study of which it is known what they are worth, by reference. */
  public List<Settled> settled(UUID studyId) {
    return all(studyId).stream()
        .flatMap(one -> one.settled().map(marks -> new Settled(one.project(), marks)).stream())
        .toList();
  }

  List<Dossier> all(UUID studyId) {
    Map<UUID, List<Review>> byProject =
        reviews.ofStudy(studyId).stream().collect(Collectors.groupingBy(Review::projectId));
    Map<UUID, Reconciliation> settled = reconciliations.ofStudy(studyId);
    List<Project> all = projects.ofStudy(studyId);
    Map<UUID, UUID> standIns =
        organisations.standInsNow(
            all.stream()
                .flatMap(one -> one.organisationIds().stream())
                .collect(Collectors.toSet()));
    return all.stream()
        .map(
            one ->
                new Dossier(
                    one,
                    tookPart(one, standIns),
                    byProject.getOrDefault(one.id(), List.of()),
                    settled.get(one.id())))
        .toList();
  }

  Dossier of(UUID studyId, UUID projectId) {
    return of(projects.inStudy(studyId, projectId));
  }

  /** With the project's row locked until the transaction ends. */
  Dossier locked(UUID studyId, UUID projectId) {
    return of(projects.lockedInStudy(studyId, projectId));
  }

  private Dossier of(Project project) {
    return new Dossier(
        project,
        tookPart(project, organisations.standInsNow(project.organisationIds())),
        reviews.ofProject(project.id()),
        reconciliations.ofProject(project.id()).orElse(null));
  }

  /** Who works for an entry that was merged since works for the one that stays. */
  private static Set<UUID> tookPart(Project project, Map<UUID, UUID> standIns) {
    return project.organisationIds().stream()
        .map(id -> standIns.getOrDefault(id, id))
        .collect(Collectors.toSet());
  }

  /** The caller as a reader of what reviewers of the study say. */
  Dossier.Reader reader(Study study) {
    UUID me = access.me();
    return new Dossier.Reader(
        me,
        reviews.organisations(List.of(me)).get(me),
        access.has(study, StudyRole.LEAD, StudyRole.ANALYST));
  }
}
