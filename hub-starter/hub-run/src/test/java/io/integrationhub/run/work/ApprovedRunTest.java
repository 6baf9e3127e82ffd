package io.integrationhub.run.work;

import static io.integrationhub.run.work.Article.of;
import static io.integrationhub.run.work.Group.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs that wait for a person, or that a person undoes or compares. */
class ApprovedRunTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void waitsForApprovalBeforeAMassChange() {
        // Given
        fixture.run(fixture.sources.full(articles(0, 40)));
        fixture.shop.takeRequests();

        // When
        Run run = fixture.run(fixture.sources.full(articles(0, 20)));
        List<String> before = fixture.shop.takeRequests();
        fixture.operations().approve(run, false, "operator");
        fixture.work();

        // Then
        assertThat(run.state()).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(run.reason().code()).isEqualTo("RUN_MASS_CHANGE");
        assertThat(run.reason().detail()).isEqualTo("article: removes 20 of 40 (allowed are 10 %)");
        assertThat(before).isEmpty();
        assertThat(fixture.shop.takeCounts()).isEqualTo(Map.of("remove", 20L));
        assertThat(fixture.find(run.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void letsALaterFullDeliveryReplaceOneThatNobodyApproved() {
        // Given
        fixture.run(fixture.sources.full(articles(0, 40)));
        Run waiting = fixture.run(fixture.sources.full(articles(0, 20)));

        // When
        Run partial = fixture.run(fixture.sources.partial(List.of(of("B-1", "1"))));
        RunState behind = partial.state();
        Run full = fixture.run(fixture.sources.full(articles(0, 40)));

        // Then
        assertThat(behind).as("a partial delivery keeps its turn").isEqualTo(RunState.REQUESTED);
        assertThat(full.state()).isEqualTo(RunState.COMPLETED);
        assertThat(fixture.find(waiting.id()).state()).isEqualTo(RunState.DISCARDED);
        assertThat(fixture.find(partial.id()).state()).isEqualTo(RunState.DISCARDED);
        assertThat(fixture.shop.state()).hasSize(40);
    }

    @Test
    void stopsBeforeItWritesAnythingIfTheSourceHasTooManyErrorsAndGoesOnWhenAPersonSaysSo() {
        // Given
        String document = fixture.sources.add(Scope.PARTIAL, sink -> {
            articles(0, 20).forEach(sink::add);
            IntStream.range(0, 12)
                    .forEach(i -> sink.report(Finding.error(
                            RunFault.RUN_ITEM_FAILED, new Place("feed", i, ""), "line without a number")));
        });

        // When
        Run run = fixture.run(document);
        Map<String, Object> stopped = fixture.shop.state();
        fixture.operations().resume(run, "operator");
        fixture.work();

        // Then
        assertThat(run.state()).isEqualTo(RunState.STOPPED);
        assertThat(run.reason().code()).isEqualTo("RUN_ERROR_BUDGET_EXCEEDED");
        assertThat(stopped).isEmpty();
        assertThat(fixture.shop.state()).hasSize(20);
        assertThat(fixture.find(run.id()).state()).isEqualTo(RunState.COMPLETED_WITH_FINDINGS);
    }

    @Test
    void withholdsAChangeUntilAPersonApprovesIt() {
        // Given
        fixture.behaviors.put(
                "article",
                new FakeTarget.Behavior<>(
                        (desired, known) -> known.filter(it ->
                                        desired.price().compareTo(it.body().price()) > 0)
                                .map(_ -> "price rises"),
                        Optional.empty(),
                        false));
        fixture.run(fixture.sources.full(List.of(of("A-1", "1"), of("A-2", "2"))));
        fixture.shop.takeRequests();

        // When
        Run run = fixture.run(fixture.sources.full(List.of(of("A-1", "100"), of("A-2", "1"))));
        List<String> before = fixture.shop.takeRequests();
        fixture.operations().approve(run, false, "operator");
        fixture.work();

        // Then
        assertThat(before).containsExactly("change article A-2");
        assertThat(run.state()).isEqualTo(RunState.COMPLETED_WITH_FINDINGS);
        assertThat(fixture.shop.takeRequests()).containsExactly("change article A-1");
        assertThat(fixture.find(run.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void endsADryRunAfterItsPlanAndSaysWhatItWouldDo() {
        // When
        long id = fixture.runs.request(
                fixture.id,
                RunRequest.of(RunFixture.SOURCE, fixture.sources.partial(articles(0, 3)), "test")
                        .asDryRun());
        fixture.work();

        // Then
        assertThat(fixture.find(id).state()).isEqualTo(RunState.COMPLETED);
        assertThat(fixture.counts(fixture.find(id))).isEqualTo(Map.of("article CREATE PENDING", 3L));
        assertThat(fixture.shop.state()).isEmpty();
        assertThatThrownBy(() -> fixture.operations().undo(fixture.find(id), "operator"))
                .isInstanceOf(RunOperations.NotPossible.class);
    }

    @Test
    void writesNothingForATenantInDryRun() {
        // Given
        fixture.run(fixture.sources.full(articles(0, 40)));
        Run waiting = fixture.run(fixture.sources.full(articles(0, 20)));
        fixture.dryRun(true);
        fixture.shop.takeRequests();

        // When
        fixture.operations().approve(waiting, false, "operator");
        fixture.work();
        Run planned = fixture.run(fixture.sources.full(articles(0, 41)));

        // Then
        assertThat(fixture.find(waiting.id()).state()).isEqualTo(RunState.STOPPED);
        assertThat(fixture.counts(planned)).containsEntry("article CREATE PENDING", 1L);
        assertThat(fixture.shop.takeCounts()).isEqualTo(Map.of("read", 1L));
    }

    @Test
    void undoesARunExceptWhatALaterOneWrote() {
        // Given
        fixture.run(fixture.sources.full(List.of(root("wear"), of("A-1", "1"), of("A-2", "2"), of("A-3", "3"))));
        Map<String, Object> before = fixture.shop.state();
        Run run = fixture.run(fixture.sources.full(
                List.of(root("new"), Article.in("new", "A-1", "10"), of("A-2", "20"), of("A-4", "40"))));
        fixture.run(fixture.sources.partial(List.of(of("A-2", "22"))));

        // When
        long undo = fixture.operations().undo(run, "operator");
        fixture.work();

        // Then
        assertThat(fixture.find(undo).state()).isEqualTo(RunState.COMPLETED_WITH_FINDINGS);
        assertThat(fixture.findingCodes(fixture.find(undo))).containsExactly("RUN_UNDO_OVERTAKEN");
        assertThat(fixture.find(run.id()).state()).isEqualTo(RunState.UNDONE);
        Map<String, Object> expected = new TreeMap<>(before);
        expected.put("article A-2", of("A-2", "22").desired().orElseThrow());
        assertThat(fixture.shop.state()).isEqualTo(expected);
    }

    @Test
    void findsAndAfterApprovalRepairsWhatSomebodyElseChanged() {
        // Given
        fixture.run(fixture.sources.full(List.of(of("A-1", "1"), of("A-2", "2"), of("A-3", "3"))));
        Map<String, Object> before = fixture.shop.state();
        fixture.shop.write("article", "A-1", of("A-1", "999").desired().orElseThrow());
        fixture.shop.remove("article", "A-2");
        fixture.shop.takeRequests();

        // When
        long id = fixture.operations().compare(fixture.id, RunFixture.SOURCE, "operator");
        fixture.work();
        Run compared = fixture.find(id);
        Map<String, Long> counts = fixture.counts(compared);
        fixture.operations().approve(compared, false, "operator");
        fixture.work();

        // Then
        assertThat(compared.state()).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(counts).isEqualTo(Map.of("article CHANGE PENDING", 1L, "article CREATE PENDING", 1L));
        assertThat(fixture.shop.state()).isEqualTo(before);
        assertThat(fixture.shop.takeCounts()).isEqualTo(Map.of("read", 1L, "change", 1L, "create", 1L));
    }

    @Test
    void letsADeliveryPassAComparisonAndKeepsWhatItWrote() {
        // Given
        fixture.run(fixture.sources.full(List.of(of("A-1", "1"), of("A-2", "2"))));
        fixture.shop.write("article", "A-1", of("A-1", "999").desired().orElseThrow());
        fixture.shop.write("article", "A-2", of("A-2", "999").desired().orElseThrow());
        long comparison = fixture.operations().compare(fixture.id, RunFixture.SOURCE, "operator");
        fixture.work();

        // When
        Run delivery = fixture.run(fixture.sources.partial(List.of(of("A-1", "10"))));
        fixture.operations().approve(fixture.find(comparison), false, "operator");
        fixture.work();

        // Then
        assertThat(delivery.state()).isEqualTo(RunState.COMPLETED);
        assertThat(fixture.counts(fixture.find(comparison)))
                .isEqualTo(Map.of("article CHANGE SUPERSEDED", 1L, "article CHANGE DONE", 1L));
        assertThat(fixture.shop.state())
                .containsEntry("article A-1", of("A-1", "10").desired().orElseThrow())
                .containsEntry("article A-2", of("A-2", "2").desired().orElseThrow());
    }

    private static List<Item<?>> articles(int from, int to) {
        List<Item<?>> articles = new ArrayList<>();
        IntStream.range(from, to).forEach(i -> articles.add(of("A-%04d".formatted(i), "1." + i)));
        return articles;
    }
}
