package eu.cordee.registry.organisation;

import eu.cordee.kit.http.BadLines;
import eu.cordee.kit.http.Imported;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.imports.References;
import eu.cordee.registry.imports.References.Noun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads many organisations, all or none. */
@ApplicationScoped
class OrganisationImport {

  private final Validator validator;
  private final References references;
  private final OrganisationFacts facts;
  private final Caller caller;

  OrganisationImport(
      Validator validator, References references, OrganisationFacts facts, Caller caller) {
    this.validator = validator;
    this.references = references;
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
    Map<String, Organisation> newcomers = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !ids.containsKey(row.reference()))
        .forEach(row -> newcomers.put(row.reference(), new Organisation(row.wish(), me)));
    facts.registered(newcomers.values());
    Map<String, UUID> fresh = new LinkedHashMap<>();
    newcomers.forEach((reference, newcomer) -> fresh.put(reference, newcomer.id()));
    references.keep(me, Noun.ORGANISATION, fresh);
    ids.putAll(fresh);
    return new ImportedOrganisations(
        rows.stream().map(row -> new Imported(row.reference(), ids.get(row.reference()))).toList());
  }

  private void refuseBadLines(List<ImportOrganisations.Row> rows) {
    BadLines bad = new BadLines();
    bad.addInvalid(rows, validator);
    bad.addInvalid(rows.stream().map(ImportOrganisations.Row::wish).toList(), validator);
    bad.addRepeated(rows, "reference", ImportOrganisations.Row::reference);
    bad.refuseIfAny();
  }
}
