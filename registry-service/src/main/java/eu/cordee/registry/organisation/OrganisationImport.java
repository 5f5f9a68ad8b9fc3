package eu.cordee.registry.organisation;

import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.imports.BadLines;
import eu.cordee.kit.imports.Imported;
import eu.cordee.registry.history.History;
import eu.cordee.registry.history.HistoryItem;
import eu.cordee.registry.imports.References;
import eu.cordee.registry.imports.References.Noun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Loads many organisations, all or none. */
@ApplicationScoped
class OrganisationImport {

  private final Validator validator;
  private final References references;
  private final OrganisationRepository organisations;
  private final OrganisationFacts facts;
  private final Speakers speakers;
  private final History history;
  private final Caller caller;

  OrganisationImport(
      Validator validator,
      References references,
      OrganisationRepository organisations,
      OrganisationFacts facts,
      Speakers speakers,
      History history,
      Caller caller) {
    this.validator = validator;
    this.references = references;
    this.organisations = organisations;
    this.facts = facts;
    this.speakers = speakers;
    this.history = history;
    this.caller = caller;
  }

  /** What became of each row, in the order of the rows. */
  record ImportedOrganisations(List<Imported> organisations) {}

  @Transactional
  ImportedOrganisations load(List<ImportOrganisations.Row> rows) {
    refuseBadLines(rows);
    UUID me = caller.personId();
    references.oneImportAtATime(me);
    Map<String, UUID> ids =
        references.find(
            me, Noun.ORGANISATION, rows.stream().map(ImportOrganisations.Row::reference).toList());
    Set<UUID> changed = correct(rows, ids);
    Map<String, UUID> fresh =
        create(rows.stream().filter(row -> !ids.containsKey(row.reference())).toList(), me);
    ids.putAll(fresh);
    return new ImportedOrganisations(
        rows.stream()
            .map(ImportOrganisations.Row::reference)
            .map(name -> Imported.of(name, ids.get(name), fresh.keySet(), changed))
            .toList());
  }

  private Map<String, UUID> create(List<ImportOrganisations.Row> rows, UUID me) {
    Map<String, Organisation> newcomers = new LinkedHashMap<>();
    rows.forEach(row -> newcomers.put(row.reference(), new Organisation(row.wish(), me)));
    facts.registered(newcomers.values());
    history.keepAll(newcomers.values().stream().map(one -> one.registration(me)).toList());
    Map<String, UUID> fresh = new LinkedHashMap<>();
    newcomers.forEach((reference, newcomer) -> fresh.put(reference, newcomer.id()));
    references.keep(me, Noun.ORGANISATION, fresh);
    return fresh;
  }

  /**
   * Takes over what the rows say differently, as long as the importer speaks for the organisation:
   * one that has representatives meanwhile says itself what it is.
   */
  private Set<UUID> correct(List<ImportOrganisations.Row> rows, Map<String, UUID> ids) {
    UUID me = caller.personId();
    Map<UUID, Organisation> present = organisations.lockAll(ids.values());
    Set<UUID> mine = speakers.spokenForByCaller(present.keySet());
    List<Organisation> changed = new ArrayList<>();
    List<HistoryItem> changes = new ArrayList<>();
    for (ImportOrganisations.Row row : rows) {
      Organisation one = present.get(ids.get(row.reference()));
      if (one != null && mine.contains(one.id()) && !one.isLike(new Organisation(row.wish(), me))) {
        Map<String, String> before = one.fields();
        one.describe(row.wish());
        changed.add(one);
        changes.add(one.changeSince(before, me));
      }
    }
    facts.changed(changed);
    history.keepAll(changes);
    return changed.stream().map(Organisation::id).collect(Collectors.toSet());
  }

  private void refuseBadLines(List<ImportOrganisations.Row> rows) {
    BadLines bad = new BadLines();
    bad.addInvalid(rows, validator);
    bad.addInvalid(rows.stream().map(ImportOrganisations.Row::wish).toList(), validator);
    bad.addRepeated(rows, "reference", ImportOrganisations.Row::reference);
    bad.refuseIfAny();
  }
}
