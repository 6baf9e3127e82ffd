package io.integrationhub.run.plan;

import io.integrationhub.run.RunSource;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.RunSources;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.FindingTable;
import io.integrationhub.run.store.Targets;
import java.io.IOException;

/** Stages what a run is about: the delivery of a source, before-images, or what differs at the target. */
record Staging(RunSources sources, Targets targets, FindingTable findings) {

    private static final String CLEAR_ITEMS = "delete from run_item where run = :run";
    private static final String CLEAR_IMAGES = "delete from run_before where run = :run";

    /**
     * What was staged.
     *
     * @param scope what that means for items that are not mentioned
     * @param unlocatedErrors errors of which nobody knows which items they are about
     */
    record Staged(Scope scope, long unlocatedErrors) {}

    /** Begins with nothing: what an earlier attempt staged is deleted. */
    Staged stage(ActiveRun active) throws IOException {
        active.update(CLEAR_ITEMS);
        active.update(CLEAR_IMAGES);
        active.write(_ -> {
            findings.clear(active.id());
            return 0;
        });
        return switch (active.run().purpose()) {
            case DELIVERY -> delivery(active);
            case UNDO -> {
                UndoStaging.stage(active);
                yield new Staged(Scope.PARTIAL, 0);
            }
            case COMPARISON -> {
                new ComparisonStaging(targets).stage(active);
                yield new Staged(Scope.PARTIAL, 0);
            }
        };
    }

    private Staged delivery(ActiveRun active) throws IOException {
        StagingSink sink = new StagingSink(active, targets, findings);
        RunSource source = sources.open(
                active.tenant(), active.run().source(), active.run().document());
        source.read(sink);
        sink.flush();
        return new Staged(source.scope(), sink.unlocatedErrors());
    }
}
