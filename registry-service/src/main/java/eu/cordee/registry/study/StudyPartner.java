package eu.cordee.registry.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where an organisation works for a study, and on what. */
@Embeddable
record StudyPartner(
    @Column(name = "nuts") @Nullable String nuts, @Column(name = "task") String task) {}
