package io.integrationhub.run.work;

import static io.integrationhub.run.work.Article.of;
import static io.integrationhub.run.work.Group.child;
import static io.integrationhub.run.work.Group.root;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.store.Page;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a run plans: unchanged, adopted, missing and doubled items, guards. */
class PlannedRunTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void writesParentsBeforeChildrenAndWhatRefersToThemLast() {
        // Given
        List<Item<?>> feed = List.of(
                Article.in("shirts", "A-1", "9.90"), child("shirts", "wear"), child("polo", "shirts"), root("wear"));

        // When
        Run run = fixture.run(fixture.sources.full(feed));

        // Then
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(fixture.shop.takeRequests().stream().filter(it -> !it.startsWith("read")))
                .containsSubsequence("create group wear", "create group shirts", "create article A-1")
                .containsSubsequence("create group shirts", "create group polo")
                .hasSize(4);
        assertThat(fixture.journal.outcomesOf("run-" + run.id())).containsExactly("completed");
    }

    @Test
    void neitherReadsNorWritesWhatHasNotChanged() {
        // Given
        List<Item<?>> feed = List.of(root("wear"), of("A-1", "9.90"), of("A-2", "5.00"));
        fixture.run(fixture.sources.full(feed));
        fixture.shop.takeRequests();

        // When
        Run same = fixture.run(fixture.sources.full(feed));
        List<String> ofSame = fixture.shop.takeRequests();
        Run changed = fixture.run(fixture.sources.full(List.of(root("wear"), of("A-1", "9.90"), of("A-2", "6.00"))));

        // Then
        assertThat(ofSame).isEmpty();
        assertThat(fixture.counts(same)).isEqualTo(Map.of("article UNCHANGED DONE", 2L, "group UNCHANGED DONE", 1L));
        assertThat(fixture.shop.takeRequests()).containsExactly("change article A-2");
        assertThat(fixture.counts(changed)).containsEntry("article CHANGE DONE", 1L);
    }

    @Test
    void adoptsWhatIsAtTheTargetAlready() {
        // Given
        fixture.shop.write("article", "A-1", of("A-1", "9.90").desired().orElseThrow());
        fixture.shop.write("article", "A-2", of("A-2", "1.00").desired().orElseThrow());
        fixture.shop.takeRequests();

        // When
        Run run = fixture.run(fixture.sources.partial(List.of(of("A-1", "9.90"), of("A-2", "2.00"))));

        // Then
        assertThat(fixture.shop.takeRequests()).containsExactly("read article", "change article A-2");
        assertThat(fixture.counts(run)).isEqualTo(Map.of("article UNCHANGED DONE", 1L, "article CHANGE DONE", 1L));
    }

    @Test
    void removesWhatAFullDeliveryDoesNotHaveChildrenFirst() {
        // Given
        fixture.run(fixture.sources.full(
                List.of(root("wear"), child("shirts", "wear"), Article.in("shirts", "A-1", "1"), of("A-2", "2"))));
        fixture.shop.takeRequests();

        // When
        Run run = fixture.run(fixture.sources.full(List.of(of("A-2", "2"))));

        // Then
        assertThat(fixture.shop.takeRequests())
                .containsExactly("remove article A-1", "remove group shirts", "remove group wear");
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void removesLastWhatOthersStillReferTo() {
        // Given
        fixture.run(fixture.sources.full(List.of(root("old"), root("new"), Article.in("old", "A-1", "1"))));
        fixture.shop.takeRequests();

        // When
        fixture.run(fixture.sources.full(List.of(root("new"), Article.in("new", "A-1", "1"))));

        // Then
        assertThat(fixture.shop.takeRequests()).containsExactly("change article A-1", "remove group old");
    }

    @Test
    void keepsOrDisablesWhatIsMissingAsTheTenantSays() {
        // Given
        fixture.behaviors.put(
                "article",
                new FakeTarget.Behavior<>((_, _) -> Optional.empty(), Optional.of(Article::unpublished), false));
        fixture.run(fixture.sources.full(List.of(root("wear"), of("A-1", "1"), of("A-2", "2"))));
        fixture.shop.takeRequests();

        // When
        fixture.settings(Map.of());
        fixture.run(fixture.sources.full(List.of(of("A-2", "2"))));
        List<String> kept = fixture.shop.takeRequests();
        fixture.settings(Map.of("missing-items", "disable"));
        fixture.run(fixture.sources.full(List.of(of("A-2", "2"))));
        List<String> disabled = fixture.shop.takeRequests();
        fixture.run(fixture.sources.full(List.of(of("A-2", "2"))));

        // Then
        assertThat(kept).isEmpty();
        assertThat(disabled).containsExactly("change article A-1");
        assertThat(fixture.shop.takeRequests()).as("disabled once").isEmpty();
    }

    @Test
    void removesNothingOfAnotherSource() {
        // Given
        fixture.run(fixture.sources.full(List.of(of("A-1", "1"))));

        // When
        fixture.runs.request(fixture.id, RunRequest.of("other", fixture.sources.full(List.of(of("B-1", "1"))), "test"));
        fixture.work();

        // Then
        assertThat(fixture.shop.state()).containsOnlyKeys("article A-1", "article B-1");
    }

    @Test
    void treatsAnItemWithAnErrorAsThereAndAnUnknownErrorAsAnyItem() {
        // Given
        fixture.run(fixture.sources.full(List.of(of("A-1", "1"), of("A-2", "2"), of("A-3", "3"))));
        Finding error = Finding.error(RunFault.RUN_ITEM_FAILED, new Place("feed", 3, "A-1"), "no name");

        // When
        fixture.run(fixture.sources.add(Scope.FULL, sink -> {
            sink.reject(new ItemRef("article", "A-1"), error);
            sink.add(of("A-2", "2"));
        }));
        Map<String, Object> afterNamed = fixture.shop.state();
        Run skipped = fixture.run(fixture.sources.add(Scope.FULL, sink -> sink.report(error)));

        // Then
        assertThat(afterNamed).containsOnlyKeys("article A-1", "article A-2");
        assertThat(fixture.shop.state()).containsOnlyKeys("article A-1", "article A-2");
        assertThat(fixture.findingCodes(skipped)).containsExactly("RUN_ITEM_FAILED", "RUN_REMOVAL_SKIPPED");
        assertThat(skipped.state()).isEqualTo(RunState.COMPLETED_WITH_FINDINGS);
    }

    @Test
    void usesNoneOfSeveralItemsWithOneKeyAndNamesBothPlaces() {
        // When
        Run run = fixture.run(fixture.sources.full(List.of(of("A-1", "1"), of("A-2", "2"), of("A-1", "3"))));

        // Then
        assertThat(fixture.shop.state()).containsOnlyKeys("article A-2");
        assertThat(fixture.findings.list(run.id(), new Page(0, 10)))
                .singleElement()
                .satisfies(found -> assertThat(found.finding().message())
                        .isEqualTo("article A-1 is also in feed, line 1 (A-1); none is used"));
    }

    @Test
    void usesTheLastOfSeveralWhereTheTargetSaysSo() {
        // Given
        fixture.behaviors.put("article", new FakeTarget.Behavior<>((_, _) -> Optional.empty(), Optional.empty(), true));

        // When
        fixture.run(fixture.sources.full(List.of(of("A-1", "1"), of("A-1", "3"))));

        // Then
        assertThat(((Article) fixture.shop.state().get("article A-1")).price()).isEqualTo(new BigDecimal("3"));
    }
}
