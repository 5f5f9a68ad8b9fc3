package eu.cordee.event.harvest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All entries of a café, by the time at which they were begun. */
@Schema(name = "Harvest")
record HarvestView(List<EntryView> entries) {}
