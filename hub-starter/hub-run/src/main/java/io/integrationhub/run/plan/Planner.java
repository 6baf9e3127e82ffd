package io.integrationhub.run.plan;

import io.integrationhub.run.Finding;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.RunSources;
import io.integrationhub.run.plan.Staging.Staged;
import io.integrationhub.run.settings.RunSettings;
import io.integrationhub.run.settings.RunSettings.MissingItems;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.FindingTable;
import io.integrationhub.run.store.ItemCount;
import io.integrationhub.run.store.ItemTable;
import io.integrationhub.run.store.Run.Purpose;
import io.integrationhub.run.store.Run.Reason;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunTable;
import io.integrationhub.run.store.Targets;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a run from its source to its plan. */
public final class Planner {

    private static final String APPLIED = """
            select kind, count(*) as items from applied_item where tenant = :tenant and source = :source group by kind
            """;

    /** From this number of rows on, the statistics of the database are updated. */
    private static final int MANY = 5_000;

    private final Staging staging;
    private final Targets targets;
    private final RunTable runs;
    private final FindingTable findings;

    /** Reads these sources, for these targets. */
    public Planner(RunSources sources, Targets targets, RunTable runs, FindingTable findings) {
        this.staging = new Staging(sources, targets, findings);
        this.targets = targets;
        this.runs = runs;
        this.findings = findings;
    }

    /** What a plan is like. */
    public sealed interface Planned {}

    /** It can be applied. */
    public record Applicable() implements Planned {}

    /** A person has to approve it. */
    public record ToApprove(Reason reason) implements Planned {}

    /** What was read has too many errors. */
    public record TooManyErrors(Reason reason) implements Planned {}

    /** An earlier run of the source waits for approval, and this one would be applied before it. */
    public record Behind(long earlier) implements Planned {}

    /** Reads, stages and plans; from the beginning if that was done before. */
    public Planned plan(ActiveRun active) throws IOException {
        Staged staged = staging.stage(active);
        active.write(_ -> {
            runs.read(active.id(), staged.scope());
            return 0;
        });
        Optional<Long> earlier = runs.awaitingBefore(active.run());
        if (earlier.isPresent() && staged.scope() == Scope.PARTIAL) {
            return new Behind(earlier.get());
        }
        long items = active.sql("select count(*) from run_item where run = :run")
                .query(Long.class)
                .single();
        if (items >= MANY) {
            active.analyze("run_item");
        }
        new Duplicates(targets).resolve(active);
        Optional<Reason> exceeded = errorBudget(active);
        if (exceeded.isPresent() && !active.run().areErrorsAccepted()) {
            return new TooManyErrors(exceeded.get());
        }
        compare(active, staged);
        return result(active);
    }

    private Optional<Reason> errorBudget(ActiveRun active) {
        long items = active.sql("select count(*) from run_item where run = :run and action <> 'NONE'")
                .query(Long.class)
                .single();
        return Guards.errorBudget(RunSettings.of(active.tenant()), findings.countErrors(active.id()), items);
    }

    private void compare(ActiveRun active, Staged staged) {
        Changes.classify(active);
        if (staged.scope() == Scope.FULL) {
            removeMissing(active, staged);
        }
        int images = new BulkReads(targets).read(active);
        if (images >= MANY) {
            active.analyze("run_before");
        }
        boolean isDelivery = active.run().purpose() == Purpose.DELIVERY;
        if (isDelivery) {
            new RemovalPolicy(targets).apply(active);
        }
        new References(targets).resolve(active);
        UniqueValues unique = new ChangeReview(targets).review(active);
        new Positions(targets).assign(active, unique.dependencies());
    }

    private void removeMissing(ActiveRun active, Staged staged) {
        if (RunSettings.of(active.tenant()).missingItems() == MissingItems.KEEP) {
            return;
        }
        if (staged.unlocatedErrors() == 0) {
            Changes.removeMissing(active);
            return;
        }
        Finding skipped = Finding.warning(
                RunFault.RUN_REMOVAL_SKIPPED,
                Place.NONE,
                "nothing that is missing is removed, because " + staged.unlocatedErrors()
                        + " errors do not say which items they are about");
        active.write(_ -> {
            findings.add(active.id(), List.of(skipped));
            return 0;
        });
    }

    private Planned result(ActiveRun active) {
        List<ItemCount> counts = new ItemTable(active.jdbc()).counts(active.id());
        active.write(_ -> {
            runs.planned(active.id());
            runs.count(active.id(), counts);
            return 0;
        });
        return new Guards(RunSettings.of(active.tenant()), applied(active))
                .approval(active.run().purpose(), counts)
                .<Planned>map(ToApprove::new)
                .orElseGet(Applicable::new);
    }

    private static Map<String, Long> applied(ActiveRun active) {
        Map<String, Long> applied = new HashMap<>();
        active.sql(APPLIED)
                .param("source", active.run().source())
                .query((row, _) -> applied.put(row.getString("kind"), row.getLong("items")))
                .list();
        return applied;
    }
}
