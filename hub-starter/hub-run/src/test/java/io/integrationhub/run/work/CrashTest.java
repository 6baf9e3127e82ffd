package io.integrationhub.run.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.run.Item;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that die while they work on a run; another one goes on. */
class CrashTest {

    private final RunFixture fixture = new RunFixture();

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void writesEachItemOnceAndSkipsNoneWhereverTheProcessDies(String moment) {
        // Given
        fixture.settings(Map.of("concurrency", "1"));
        List<Item<?>> feed = feed();
        String document = fixture.sources.full(feed);
        long run = fixture.runs.request(fixture.id, RunRequest.of(RunFixture.SOURCE, document, "test"));
        Set<String> crashed = new HashSet<>();
        fixture.faults(step -> {
            if (step.startsWith(moment) && crashed.add(step)) {
                fixture.crash();
            }
        });

        // When
        int processes = 0;
        while (!fixture.find(run).state().isFinal()) {
            fixture.work();
            processes++;
        }

        // Then
        assertThat(processes).isEqualTo(feed.size() + 1);
        assertThat(fixture.shop.takeCounts())
                .containsEntry("create", (long) feed.size())
                .doesNotContainKey("change");
        assertThat(fixture.find(run).state()).isEqualTo(RunState.COMPLETED);
        Run same = fixture.run(document);
        assertThat(fixture.counts(same)).isEqualTo(Map.of("group UNCHANGED DONE", 2L, "article UNCHANGED DONE", 3L));
    }

    @Test
    void readsAgainAfterACrashWhileReading() {
        // Given
        AtomicInteger readings = new AtomicInteger();
        String document = fixture.sources.add(Scope.FULL, sink -> {
            feed().forEach(sink::add);
            if (readings.incrementAndGet() == 1) {
                fixture.crash();
            }
        });
        long run = fixture.runs.request(fixture.id, RunRequest.of(RunFixture.SOURCE, document, "test"));

        // When
        fixture.work();
        RunState afterCrash = fixture.find(run).state();
        fixture.work();

        // Then
        assertThat(afterCrash).isEqualTo(RunState.READING);
        assertThat(fixture.shop.state()).hasSize(5);
        assertThat(fixture.counts(fixture.find(run)).values()).containsOnly(2L, 3L);
    }

    @Test
    void recordsNothingMoreOnceAnotherProcessHasTakenOver() {
        // Given
        fixture.settings(Map.of("concurrency", "1"));
        long run = fixture.runs.request(
                fixture.id, RunRequest.of(RunFixture.SOURCE, fixture.sources.full(feed()), "test"));
        Set<String> paused = ConcurrentHashMap.newKeySet();
        List<RunState> afterTakeover = new ArrayList<>();
        fixture.faults(step -> {
            if (step.equals("before write article A-2") && paused.add("once")) {
                fixture.jdbc
                        .sql("update resource_claim set claimed_until = now() - interval '1 minute'")
                        .update();
                fixture.work();
                afterTakeover.add(fixture.find(run).state());
                fixture.shop.write("article", "A-2", new Article("newer", BigDecimal.TEN, true, Optional.empty()));
                fixture.jdbc
                        .sql("update applied_item set hash = 'newer' where tenant = :tenant and key = 'A-2'")
                        .param("tenant", fixture.id.value())
                        .update();
            }
        });

        // When
        fixture.work();

        // Then
        assertThat(afterTakeover).containsExactly(RunState.COMPLETED);
        assertThat(fixture.jdbc
                        .sql("select hash from applied_item where tenant = :tenant and key = 'A-2'")
                        .param("tenant", fixture.id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("newer");
        assertThat(fixture.find(run).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void undoesWhatWasWrittenAndNotRecorded() {
        // Given
        fixture.settings(Map.of("concurrency", "1"));
        long run = fixture.runs.request(
                fixture.id, RunRequest.of(RunFixture.SOURCE, fixture.sources.full(feed()), "test"));
        Set<String> crashed = ConcurrentHashMap.newKeySet();
        fixture.faults(step -> {
            if (step.startsWith("after write article") && crashed.add("once")) {
                fixture.crash();
            }
        });
        fixture.work();
        fixture.runs.requestStop(run);
        fixture.work();
        int written = fixture.shop.state().size();

        // When
        fixture.operations().undo(fixture.find(run), "operator");
        fixture.work();

        // Then
        assertThat(written).isEqualTo(3);
        assertThat(fixture.shop.state()).isEmpty();
        assertThat(fixture.find(run).state()).isEqualTo(RunState.UNDONE);
    }

    private static List<Item<?>> feed() {
        List<Item<?>> feed = new ArrayList<>();
        feed.add(Group.root("wear"));
        feed.add(Group.child("shirts", "wear"));
        for (int i = 1; i <= 3; i++) {
            feed.add(Article.in("shirts", "A-" + i, "1"));
        }
        return feed;
    }
}
