package io.integrationhub.run.endpoint;

import io.integrationhub.run.store.FindingTable;
import io.integrationhub.run.store.FindingTable.Found;
import io.integrationhub.run.store.ItemCount;
import io.integrationhub.run.store.ItemTable;
import io.integrationhub.run.store.ItemTable.Filter;
import io.integrationhub.run.store.ItemTable.Planned;
import io.integrationhub.run.store.Page;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunTable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people see of runs, page by page. */
record RunLists(RunTable runs, ItemTable items, FindingTable findings) {

    /**
     * A run.
     *
     * @param purpose {@code delivery}, {@code undo} or {@code comparison}
     * @param scope {@code full} or {@code partial}; empty until it was read
     * @param code why it waits, was stopped or failed; a heading in the runbook, or empty
     * @param counts its items by kind, action and state
     */
    record View(
            long id,
            String tenant,
            String source,
            String document,
            String purpose,
            boolean dryRun,
            Optional<Long> undoes,
            String requestedBy,
            String state,
            String scope,
            String code,
            String detail,
            List<Count> counts,
            Instant requestedAt,
            Optional<Instant> plannedAt,
            Optional<Instant> endedAt) {}

    /** Number of items of a kind in one state. */
    record Count(String kind, String action, String state, long items) {

        static Count of(ItemCount count) {
            return new Count(count.kind(), code(count.action()), code(count.state()), count.items());
        }
    }

    /**
     * Runs, the latest first.
     *
     * @param next value of {@code before} for the next page; empty on the last page
     */
    record RunPage(List<View> runs, Optional<Long> next) {}

    /**
     * Findings in the order in which they were found.
     *
     * @param next value of {@code after} for the next page; empty on the last page
     */
    record FindingPage(List<FindingView> findings, Optional<Long> next) {}

    /** One finding. */
    record FindingView(String code, String severity, String place, String message) {

        static FindingView of(Found found) {
            return new FindingView(
                    found.finding().code(),
                    RunLists.code(found.finding().severity()),
                    found.finding().place().toString(),
                    found.finding().message());
        }
    }

    /**
     * Items of a plan, without those that do not change.
     *
     * @param next value of {@code after} for the next page; empty on the last page
     */
    record ItemPage(List<ItemView> items, Optional<Long> next) {}

    /**
     * One item.
     *
     * @param changes what the run changes of it
     */
    record ItemView(
            String kind,
            String key,
            String action,
            String state,
            String code,
            String detail,
            String place,
            List<Difference> changes) {

        static ItemView of(Planned item) {
            return new ItemView(
                    item.kind(),
                    item.key(),
                    RunLists.code(item.action()),
                    RunLists.code(item.state()),
                    item.reason().code(),
                    item.reason().detail(),
                    item.place(),
                    Difference.between(item.before(), item.body()));
        }
    }

    RunPage runs(String tenant, String source, String state, Page before) {
        List<View> views = runs.list(tenant, source, state, before).stream()
                .map(run -> view(run, runs.counts(run.id())))
                .toList();
        boolean isLast = views.size() < before.limit();
        return new RunPage(
                views, isLast ? Optional.empty() : Optional.of(views.getLast().id()));
    }

    /** One run, with the progress that it has made by now. */
    View view(Run run) {
        List<ItemCount> saved = runs.counts(run.id());
        return view(run, run.state().isFinal() && !saved.isEmpty() ? saved : items.counts(run.id()));
    }

    FindingPage findings(long run, Page after) {
        List<Found> found = findings.list(run, after);
        boolean isLast = found.size() < after.limit();
        return new FindingPage(
                found.stream().map(FindingView::of).toList(),
                isLast ? Optional.empty() : Optional.of(found.getLast().id()));
    }

    ItemPage items(long run, Filter filter, Page after) {
        List<Planned> planned = items.list(run, filter, after);
        boolean isLast = planned.size() < after.limit();
        return new ItemPage(
                planned.stream().map(ItemView::of).toList(),
                isLast ? Optional.empty() : Optional.of(planned.getLast().id()));
    }

    private static View view(Run run, List<ItemCount> counts) {
        return new View(
                run.id(),
                run.tenant().value(),
                run.source(),
                run.document(),
                code(run.purpose()),
                run.isDryRun(),
                run.undoes(),
                run.requestedBy(),
                run.state().code(),
                run.scope().map(RunLists::code).orElse(""),
                run.reason().code(),
                run.reason().detail(),
                counts.stream().map(Count::of).toList(),
                run.times().requested(),
                run.times().planned(),
                run.times().ended());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
