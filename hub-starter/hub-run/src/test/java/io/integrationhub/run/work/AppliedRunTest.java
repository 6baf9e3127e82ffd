package io.integrationhub.run.work;

import static io.integrationhub.run.work.Article.of;
import static io.integrationhub.run.work.Group.child;
import static io.integrationhub.run.work.Group.root;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.Place;
import io.integrationhub.run.ReferenceLookup;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunState;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a plan is applied: references, failures, limits, stop and resume. */
class AppliedRunTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void letsAnItemWaitForWhatItRefersToAndAppliesItOnArrival() {
        // Given
        Item<?> waiting = Item.of(
                        Article.KIND, "A-1", new Article("A", BigDecimal.ONE, true, Optional.empty()), Place.NONE)
                .referringTo(Set.of(new ItemRef("group", "late"), new ItemRef("brand", "acme")));

        // When
        Run run = fixture.run(fixture.sources.partial(List.of(waiting)));
        fixture.run(fixture.sources.partial(List.of(root("late"))));
        Map<String, Object> incomplete = fixture.shop.state();
        new JdbcRuns(fixture.runs, fixture.open).arrived(fixture.id, List.of(new ItemRef("brand", "acme")));
        fixture.work();

        // Then
        assertThat(run.state()).isEqualTo(RunState.COMPLETED_WITH_FINDINGS);
        assertThat(fixture.counts(run)).isEqualTo(Map.of("article CREATE DONE", 1L));
        assertThat(incomplete).containsOnlyKeys("group late");
        assertThat(fixture.shop.state()).containsOnlyKeys("group late", "article A-1");
        assertThat(fixture.find(run.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void findsReferencedItemsThatNoRunApplied() {
        // Given
        fixture.shop.write("group", "by-hand", new Group("by hand", Optional.empty()));
        fixture.lookups.add(new ReferenceLookup() {
            @Override
            public String kind() {
                return "brand";
            }

            @Override
            public Set<String> existing(Tenant tenant, Collection<String> keys) {
                return Set.of("acme");
            }
        });
        Item<?> item = Item.of(
                        Article.KIND, "A-1", new Article("A", BigDecimal.ONE, true, Optional.empty()), Place.NONE)
                .referringTo(Set.of(new ItemRef("group", "by-hand"), new ItemRef("brand", "acme")));

        // When
        Run run = fixture.run(fixture.sources.partial(List.of(item)));

        // Then
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(fixture.shop.state()).containsKey("article A-1");
    }

    @Test
    void freesAUniqueValueBeforeAnotherItemTakesIt() {
        // Given
        fixture.run(fixture.sources.full(List.of(named("A-1", "x"), named("A-2", "y"), named("A-3", "z"))));
        fixture.shop.takeRequests();

        // When
        fixture.run(fixture.sources.full(
                List.of(named("A-1", "y"), named("A-2", "z"), named("A-3", "free"), named("A-4", "x"))));

        // Then
        assertThat(fixture.shop.takeRequests().stream().filter(it -> !it.startsWith("read")))
                .containsExactly(
                        "change article A-3", "change article A-2", "change article A-1", "create article A-4");
    }

    @Test
    void leavesAnExchangeOfUniqueValuesToTheTarget() {
        // Given
        fixture.run(fixture.sources.full(List.of(named("A-1", "x"), named("A-2", "y"))));

        // When
        Run run = fixture.run(fixture.sources.full(List.of(named("A-1", "y"), named("A-2", "x"))));

        // Then
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(fixture.counts(run)).isEqualTo(Map.of("article CHANGE DONE", 2L));
    }

    private static Item<Article> named(String key, String name) {
        return Item.of(Article.KIND, key, new Article(name, BigDecimal.ONE, true, Optional.empty()), Place.NONE);
    }

    @Test
    void reportsACycleOfItemsThatDoNotExistAndAppliesTheRest() {
        // When
        Run run = fixture.run(fixture.sources.partial(List.of(
                child("a", "b"), child("b", "a"), child("c", "b"), Article.in("c", "A-1", "1"), of("A-2", "2"))));

        // Then
        assertThat(fixture.shop.state()).containsOnlyKeys("article A-2");
        assertThat(fixture.findingCodes(run)).containsExactly("RUN_REFERENCE_CYCLE", "RUN_REFERENCE_CYCLE");
        assertThat(fixture.counts(run))
                .containsEntry("group CREATE FAILED", 2L)
                .containsEntry("group CREATE BLOCKED", 1L)
                .containsEntry("article CREATE BLOCKED", 1L);
    }

    @Test
    void blocksOnlyWhatRefersToAFailedItemAndTriesItAgainOnResume() {
        // Given
        fixture.faults(step -> {
            if (step.equals("before write group wear")) {
                throw new PermanentFault(RunFault.RUN_ITEM_FAILED, "slug is taken");
            }
        });

        // When
        Run run = fixture.run(fixture.sources.partial(
                List.of(root("wear"), child("shirts", "wear"), Article.in("shirts", "A-1", "1"), of("A-2", "2"))));
        Map<String, Object> first = fixture.shop.state();
        Map<String, Long> counts = fixture.counts(run);
        fixture.faults(_ -> {});
        fixture.operations().resume(run, "operator");
        fixture.work();

        // Then
        assertThat(first).containsOnlyKeys("article A-2");
        assertThat(counts)
                .containsEntry("group CREATE FAILED", 1L)
                .containsEntry("group CREATE BLOCKED", 1L)
                .containsEntry("article CREATE BLOCKED", 1L);
        assertThat(fixture.journal.outcomesOf("wear")).containsExactly("failed");
        assertThat(fixture.shop.state()).hasSize(4);
    }

    @Test
    void retriesWhatMayPassAndPausesWhileTheTargetIsDown() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        fixture.faults(step -> {
            if (step.equals("before write article A-1") && attempts.incrementAndGet() < 3) {
                throw new TransientFault(RunFault.RUN_ITEM_FAILED, "503");
            }
            if (step.equals("before write article A-2") && attempts.get() < 10) {
                throw new TransientFault(RunFault.RUN_ITEM_FAILED, "down").outageOf("shop");
            }
        });

        // When
        Run retried = fixture.run(fixture.sources.partial(List.of(of("A-1", "1"))));
        Run paused = fixture.run(fixture.sources.partial(List.of(of("A-2", "2"))));
        attempts.set(10);
        fixture.endPauses();
        fixture.work();

        // Then
        assertThat(retried.state()).isEqualTo(RunState.COMPLETED);
        assertThat(paused.state()).isEqualTo(RunState.APPLYING);
        assertThat(paused.reason().detail()).contains("down");
        assertThat(fixture.find(paused.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void stopsWhenTooManyItemsFail() {
        // Given
        fixture.settings(Map.of("max-errors", "5", "concurrency", "1"));
        fixture.faults(_ -> {
            throw new PermanentFault(RunFault.RUN_ITEM_FAILED, "403");
        });

        // When
        Run run = fixture.run(fixture.sources.partial(articles(0, 50)));

        // Then
        assertThat(run.state()).isEqualTo(RunState.STOPPED);
        assertThat(run.reason().code()).isEqualTo("RUN_ERROR_BUDGET_EXCEEDED");
        assertThat(fixture.counts(run).get("article CREATE FAILED")).isBetween(6L, 8L);
    }

    @Test
    void writesNoMoreItemsAtOnceThanTheTenantAllows() {
        // Given
        fixture.settings(Map.of("concurrency", "4"));

        // When
        fixture.run(fixture.sources.partial(articles(0, 200)));

        // Then
        assertThat(fixture.shop.maxAtOnce()).isBetween(1, 4);
        assertThat(fixture.shop.state()).hasSize(200);
    }

    @Test
    void stopsOnRequestBetweenTwoItemsAndResumesWithoutRepeating() {
        // Given
        fixture.settings(Map.of("concurrency", "1"));
        String document = fixture.sources.partial(articles(0, 300));
        long id = fixture.runs.request(fixture.id, RunRequest.of(RunFixture.SOURCE, document, "test"));
        fixture.faults(step -> {
            if (step.startsWith("before write article A-0100")) {
                fixture.operations().stop(fixture.find(id), "operator");
            }
        });

        // When
        fixture.work();
        Run stopped = fixture.find(id);
        int written = fixture.shop.state().size();
        fixture.faults(_ -> {});
        fixture.operations().resume(stopped, "operator");
        fixture.work();

        // Then
        assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
        assertThat(written).isBetween(100, 299);
        assertThat(fixture.shop.takeCounts()).containsEntry("create", 300L).doesNotContainKey("change");
        assertThat(fixture.find(id).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void readsAgainWhatCannotBeReadAndFailsInTheEnd() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        String flaky = fixture.sources.add(Scope.PARTIAL, sink -> {
            sink.add(of("A-1", "1"));
            if (attempts.incrementAndGet() == 1) {
                throw new IOException("connection reset");
            }
        });
        String broken = fixture.sources.add(Scope.PARTIAL, _ -> {
            throw new IOException("no such file");
        });

        // When
        Run read = fixture.run(flaky);
        untilFinal(read);
        Run failed = fixture.run(broken);
        untilFinal(failed);

        // Then
        assertThat(fixture.find(read.id()).state()).isEqualTo(RunState.COMPLETED);
        assertThat(fixture.find(failed.id()).state()).isEqualTo(RunState.FAILED);
        assertThat(fixture.find(failed.id()).reason().code()).isEqualTo("RUN_SOURCE_UNREADABLE");
    }

    private void untilFinal(Run run) {
        while (!fixture.find(run.id()).state().isFinal()) {
            fixture.endPauses();
            fixture.work();
        }
    }

    private static List<Item<?>> articles(int from, int to) {
        List<Item<?>> articles = new ArrayList<>();
        IntStream.range(from, to).forEach(i -> articles.add(of("A-%04d".formatted(i), "1." + i)));
        return articles;
    }
}
