package eu.cordee.registry.project;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.imports.BadLines;
import eu.cordee.kit.imports.Imported;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The library of past projects of a study. */
@ApplicationScoped
class Projects {

  private static final int MOST = 2_000;

  private final ProjectRepository repository;
  private final StudyAccess access;
  private final OrganisationRepository registered;
  private final Validator validator;

  Projects(
      ProjectRepository repository,
      StudyAccess access,
      OrganisationRepository registered,
      Validator validator) {
    this.repository = repository;
    this.registered = registered;
    this.access = access;
    this.validator = validator;
  }

  /** What became of each row, in the order of the rows. */
  record ImportedProjects(List<Imported> projects) {}

  @Transactional
  Page<ProjectView> list(UUID studyId, @Nullable String cursor, int limit) {
    access.seen(studyId);
    return Page.of(
        repository.page(studyId, Cursor.readId(cursor), limit + 1),
        limit,
        project -> project.id().toString(),
        ProjectView::of);
  }

  @Transactional
  ProjectView get(UUID studyId, UUID id) {
    access.seen(studyId);
    return ProjectView.of(repository.inStudy(studyId, id));
  }

  /** All rows or none; the study's row is locked, so that two imports come one after the other. */
  @Transactional
  ImportedProjects load(UUID studyId, List<ImportProjects.Row> rows) {
    Study study = access.held(studyId, StudyRole.LEAD, StudyRole.ANALYST);
    refuseBadLines(study, rows);
    Map<String, Project> present =
        repository.byReference(studyId, rows.stream().map(row -> row.reference().strip()).toList());
    Set<String> made = new HashSet<>();
    Set<UUID> changed = new HashSet<>();
    for (ImportProjects.Row row : rows) {
      String reference = row.reference().strip();
      Project known = present.get(reference);
      if (known == null) {
        Project newcomer = new Project(studyId, row);
        repository.persist(newcomer);
        present.put(reference, newcomer);
        made.add(reference);
      } else if (known.correct(row)) {
        known.touch();
        changed.add(known.id());
      }
    }
    repository.flush();
    if (repository.count("studyId", studyId) > MOST) {
      throw ProblemException.badField("projects", "would be more than " + MOST + " in the study");
    }
    return new ImportedProjects(
        rows.stream()
            .map(row -> row.reference().strip())
            .map(name -> Imported.of(name, present.get(name).id(), made, changed))
            .toList());
  }

  private void refuseBadLines(Study study, List<ImportProjects.Row> rows) {
    BadLines bad = new BadLines();
    bad.addInvalid(rows, validator);
    bad.refuseIfAny();
    bad.addRepeated(rows, "reference", row -> row.reference().strip());
    Set<UUID> present =
        registered
            .standIns(
                rows.stream()
                    .flatMap(row -> organisations(row).stream())
                    .collect(Collectors.toSet()))
            .keySet();
    for (int line = 0; line < rows.size(); line++) {
      ImportProjects.Row row = rows.get(line);
      if (!study.regions().contains(row.nuts())) {
        bad.add(line, "nuts is none of the study's regions");
      }
      if (!study.instrumentCodes().containsAll(row.instruments())) {
        bad.add(line, "instruments names one that the study does not have");
      }
      if (row.startYear() > row.endYear()) {
        bad.add(line, "endYear is before startYear");
      }
      if (!present.containsAll(organisations(row))) {
        bad.add(line, "partners names an organisation that does not exist");
      }
    }
    bad.refuseIfAny();
  }

  private static Set<UUID> organisations(ImportProjects.Row row) {
    return Objects.requireNonNullElse(row.partners(), List.<ProjectPartner>of()).stream()
        .map(ProjectPartner::organisationId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
