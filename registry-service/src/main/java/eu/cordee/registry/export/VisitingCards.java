package eu.cordee.registry.export;

import eu.cordee.registry.organisation.OrganisationView;
import eu.cordee.registry.organisation.OtherName;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.AddressType;
import ezvcard.property.Address;
import ezvcard.property.Kind;
import ezvcard.property.Uid;
import java.util.List;

/** Organisations as vCards (RFC 6350), for address books. */
final class VisitingCards {

  private VisitingCards() {}

  static String of(List<OrganisationView> organisations) {
    return Ezvcard.write(organisations.stream().map(VisitingCards::card).toList())
        .version(VCardVersion.V4_0)
        .prodId(false)
        .go();
  }

  private static VCard card(OrganisationView one) {
    VCard card = new VCard(VCardVersion.V4_0);
    card.setUid(new Uid("urn:uuid:" + one.id()));
    card.setKind(Kind.org());
    card.setFormattedName(one.name());
    card.setOrganization(one.name());
    if (!one.otherNames().isEmpty()) {
      card.setNickname(one.otherNames().stream().map(OtherName::name).toArray(String[]::new));
    }
    Address address = new Address();
    address.getTypes().add(AddressType.WORK);
    address.setCountry(one.country());
    card.addAddress(address);
    if (one.website() != null) {
      card.addUrl(one.website());
    }
    if (!one.description().isEmpty()) {
      card.addNote(one.description());
    }
    if (!one.keywords().isEmpty()) {
      card.setCategories(one.keywords().toArray(String[]::new));
    }
    return card;
  }
}
