package eu.cordee.registry.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** One role of one person in a study. */
@Embeddable
record StudySeat(
    @Column(name = "person_id") UUID personId,
    @Enumerated(EnumType.STRING) @Column(name = "role") StudyRole role) {}
