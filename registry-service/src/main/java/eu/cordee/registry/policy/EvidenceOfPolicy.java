package eu.cordee.registry.policy;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.policy.PolicyEdition.PolicyEvidence;
import eu.cordee.registry.project.Project;
import eu.cordee.registry.project.ProjectRepository;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.studycafe.StudyCafes;
import eu.cordee.registry.studycafe.StudyCafes.CafeVoice;
import eu.cordee.registry.studycafe.StudyCafes.FindingRow;
import eu.cordee.registry.studyranking.RankingResult;
import eu.cordee.registry.studyranking.RankingView;
import eu.cordee.registry.studyranking.Rankings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads what a policy recommendation cites, as it is now. */
@ApplicationScoped
class EvidenceOfPolicy {

  private final Rankings rankings;
  private final StudyCafes cafes;
  private final ProjectRepository projects;

  EvidenceOfPolicy(Rankings rankings, StudyCafes cafes, ProjectRepository projects) {
    this.rankings = rankings;
    this.cafes = cafes;
    this.projects = projects;
  }

  /**
   * All of it, in the sequence of the citations.
   *
   * @throws ProblemException 400 where the study has no such ranking, finding or project
   */
  List<PolicyEvidence> of(Study study, List<PolicyCitation> citations) {
    List<CafeVoice> voices = cafes.voices(study);
    return citations.stream()
        .map(
            one ->
                read(study, voices, one)
                    .orElseThrow(
                        () ->
                            ProblemException.badField(
                                "citations", "names something that the study does not have")))
        .toList();
  }

  private Optional<PolicyEvidence> read(
      Study study, List<CafeVoice> voices, PolicyCitation citation) {
    return switch (citation.kind()) {
      case RANKING ->
          rankings.finished(study.id(), citation.targetId()).map(EvidenceOfPolicy::ranking);
      case FINDING -> finding(voices, citation.targetId());
      case PROJECT ->
          projects
              .findByIdOptional(citation.targetId())
              .filter(one -> one.studyId().equals(study.id()))
              .map(EvidenceOfPolicy::project);
    };
  }

  private static PolicyEvidence ranking(RankingView ranking) {
    RankingResult result = Objects.requireNonNull(ranking.result());
    return new PolicyEvidence(
        CitationKind.RANKING,
        ranking.id(),
        ranking.version(),
        String.valueOf(ranking.number()),
        result.instruments().stream().map(RankingResult.RankedInstrument::code).toList(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        ranking.sha256());
  }

  private static Optional<PolicyEvidence> finding(List<CafeVoice> voices, UUID id) {
    for (CafeVoice voice : voices) {
      for (FindingRow finding : voice.findings()) {
        if (finding.id().equals(id)) {
          return Optional.of(finding(voice, finding));
        }
      }
    }
    return Optional.empty();
  }

  private static PolicyEvidence finding(CafeVoice voice, FindingRow finding) {
    return new PolicyEvidence(
        CitationKind.FINDING,
        finding.id(),
        finding.version(),
        finding.statement(),
        finding.instrument() == null ? List.of() : List.of(finding.instrument()),
        voice.nuts(),
        voice.cafeId(),
        voice.eventId(),
        finding.source(),
        finding.heldAt(),
        finding.supports(),
        StudyCafes.shown(finding.votes()),
        finding.dissent(),
        finding.lines(),
        null);
  }

  private static PolicyEvidence project(Project project) {
    return new PolicyEvidence(
        CitationKind.PROJECT,
        project.id(),
        project.version(),
        project.title(),
        project.instruments(),
        project.nuts(),
        null,
        null,
        project.reference(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }
}
