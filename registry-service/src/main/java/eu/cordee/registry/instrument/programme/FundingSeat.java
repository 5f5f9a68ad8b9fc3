package eu.cordee.registry.instrument.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** One role of one person in a funding programme. */
@Embeddable
record FundingSeat(
    @Column(name = "person_id") UUID personId,
    @Enumerated(EnumType.STRING) @Column(name = "role") FundingRole role) {}
