package io.integrationhub.run.work;

import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.journal.Step;
import io.integrationhub.run.store.ItemCount;
import io.integrationhub.run.store.ItemTable;
import io.integrationhub.run.store.ItemTable.Filter;
import io.integrationhub.run.store.ItemTable.Planned;
import io.integrationhub.run.store.Page;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunState;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how a run ended: a line in the log, metrics, and steps of the journal for the run and each failed item. */
final class RunReporter {

    private static final Logger log = LoggerFactory.getLogger(RunReporter.class);

    private static final String INLET = "runs";

    /** More failed items of one run are only in its list. */
    private static final int MAX_STEPS = 1_000;

    private final String service;
    private final Journal journal;
    private final ItemTable items;
    private final MeterRegistry meters;
    private final InstantSource clock;

    RunReporter(String service, Journal journal, ItemTable items, MeterRegistry meters, InstantSource clock) {
        this.service = service;
        this.journal = journal;
        this.items = items;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Reports it.
     *
     * @param before what was done already when the work began that has ended now
     */
    void ended(Run run, List<ItemCount> before, List<ItemCount> counts) {
        Instant now = clock.instant();
        Duration duration = Duration.between(run.times().requested(), now);
        log.atInfo()
                .addKeyValue("tenant", run.tenant())
                .addKeyValue("source", run.source())
                .addKeyValue("id", run.id())
                .addKeyValue("outcome", run.state().code())
                .addKeyValue("code", run.reason().code())
                .addKeyValue("detail", text(counts))
                .addKeyValue("duration", duration)
                .log("Run ended");
        count(run, before, counts);
        journal.record(new Step(
                run.tenant(),
                service,
                INLET,
                subject(run),
                "",
                run.state().code(),
                run.reason().code(),
                run.source() + ": " + text(counts),
                subject(run),
                "",
                now,
                duration,
                1));
        items.list(run.id(), new Filter("", "", "FAILED"), new Page(0, MAX_STEPS))
                .forEach(item -> journal.record(failed(run, item, now)));
    }

    /** Reports that a run waits for a person. */
    void waits(Run run) {
        log.atWarn()
                .addKeyValue("tenant", run.tenant())
                .addKeyValue("source", run.source())
                .addKeyValue("id", run.id())
                .addKeyValue("code", run.reason().code())
                .addKeyValue("detail", run.reason().detail())
                .log("A run waits for approval");
    }

    private Step failed(Run run, Planned item, Instant now) {
        return new Step(
                run.tenant(),
                service,
                INLET,
                item.key(),
                "",
                "failed",
                item.reason().code(),
                item.kind() + ": " + item.reason().detail(),
                subject(run),
                "",
                now,
                Duration.between(run.times().requested(), now),
                1);
    }

    private void count(Run run, List<ItemCount> before, List<ItemCount> counts) {
        for (ItemCount count : counts) {
            long earlier = before.stream()
                    .filter(it -> it.kind().equals(count.kind())
                            && it.action() == count.action()
                            && it.state() == count.state())
                    .mapToLong(ItemCount::items)
                    .sum();
            meters.counter(
                            "hub.run.items",
                            "tenant",
                            run.tenant().value(),
                            "kind",
                            count.kind(),
                            "action",
                            code(count.action()),
                            "result",
                            code(count.state()))
                    .increment(Math.max(0, count.items() - earlier));
        }
        meters.counter(
                        "hub.runs",
                        "tenant",
                        run.tenant().value(),
                        "source",
                        run.source(),
                        "outcome",
                        run.state().code())
                .increment();
    }

    private static String subject(Run run) {
        return "run-" + run.id();
    }

    private static String text(List<ItemCount> counts) {
        return counts.stream()
                .map(count ->
                        count.items() + " " + count.kind() + " " + code(count.action()) + " " + code(count.state()))
                .collect(Collectors.joining(", "));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The state of a run that has got through. */
    static RunState completed(List<ItemCount> counts, long findings) {
        boolean isUnsettled = counts.stream().anyMatch(ItemCount::isUnsettled);
        return isUnsettled || findings > 0 ? RunState.COMPLETED_WITH_FINDINGS : RunState.COMPLETED;
    }
}
