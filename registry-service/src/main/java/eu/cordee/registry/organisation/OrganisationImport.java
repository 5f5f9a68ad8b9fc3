package eu.cordee.registry.organisation;

import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.imports.BadLines;
import eu.cordee.kit.imports.Imported;
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
  private final Caller caller;

  OrganisationImport(
      Validator validator,
      References references,
      OrganisationRepository organisations,
      OrganisationFacts facts,
      Caller caller) {
    this.validator = validator;
    this.references = references;
    this.organisations = organisations;
    this.facts = facts;
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
    Map<String, UUID> fresh = new LinkedHashMap<>();
    newcomers.forEach((reference, newcomer) -> fresh.put(reference, newcomer.id()));
    references.keep(me, Noun.ORGANISATION, fresh);
    return fresh;
  }

  /** Takes over what the rows say differently. */
  private Set<UUID> correct(List<ImportOrganisations.Row> rows, Map<String, UUID> ids) {
    Map<UUID, Organisation> present = organisations.lockAll(ids.values());
    List<Organisation> changed = new ArrayList<>();
    for (ImportOrganisations.Row row : rows) {
      Organisation one = present.get(ids.get(row.reference()));
      if (one != null && !one.isLike(new Organisation(row.wish(), caller.personId()))) {
        one.describe(row.wish());
        changed.add(one);
      }
    }
    facts.changed(changed);
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
