package io.integrationhub.run.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.store.Run;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is deleted when, and what is measured until then. */
class RunRetentionTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void deletesUnchangedItemsFirstThenBeforeImagesThenTheRun() {
        // Given
        fixture.run(fixture.sources.full(List.of(Article.of("A-1", "1"), Article.of("A-2", "2"))));
        Run run = fixture.run(fixture.sources.full(List.of(Article.of("A-1", "1"), Article.of("A-2", "3"))));
        Run waiting = fixture.run(fixture.sources.partial(List.of(Group.child("b", "missing"))));

        // When
        age("2 hours");
        long itemsAfterHours = rows("run_item", run);
        age("31 days");
        long imagesAfterDays = rows("run_before", run);
        long imagesOfWaiting = rows("run_before", waiting);
        assertThatThrownBy(() -> fixture.operations().undo(run, "operator")).hasMessageContaining("deleted");
        age("91 days");

        // Then
        assertThat(itemsAfterHours).isEqualTo(1);
        assertThat(imagesAfterDays).isZero();
        assertThat(imagesOfWaiting).as("needed to apply it later").isEqualTo(1);
        assertThat(fixture.runs.find(run.id())).isEmpty();
        assertThat(rows("run_item", run)).isZero();
        fixture.shop.takeRequests();
        fixture.run(fixture.sources.full(List.of(Article.of("A-1", "1"), Article.of("A-2", "3"))));
        assertThat(fixture.shop.takeRequests())
                .as("what was applied is known for ever")
                .isEmpty();
    }

    @Test
    void measuresFreshnessAndWhatWaitsForApproval() {
        // Given
        fixture.settings(Map.of("approval", "always"));
        fixture.run(fixture.sources.full(List.of(Article.of("A-1", "1"))));
        fixture.runs.request(fixture.id, RunRequest.of("other", fixture.sources.full(List.of()), "test"));
        fixture.work();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();

        // When
        new RunGauges(fixture.jdbc, meters).measure();

        // Then
        assertThat(meters.get("hub.run.awaiting")
                        .tags("tenant", fixture.id.value(), "source", RunFixture.SOURCE)
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("hub.run.freshness")
                        .tags("tenant", fixture.id.value(), "source", "other")
                        .gauge()
                        .value())
                .isBetween(0.0, 600.0);
        assertThat(fixture.meters
                        .get("hub.runs")
                        .tag("outcome", "completed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** Makes everything of the tenant older, and runs the jobs. */
    private void age(String age) {
        fixture.jdbc
                .sql("update run set ended_at = now() - :age::interval where tenant = :tenant")
                .param("age", age)
                .param("tenant", fixture.id.value())
                .update();
        fixture.jdbc
                .sql("update run_before set saved_at = now() - :age::interval "
                        + "where run in (select id from run where tenant = :tenant)")
                .param("age", age)
                .param("tenant", fixture.id.value())
                .update();
        for (PeriodicJob job : new RunRetention(fixture.jdbc).jobs()) {
            job.run(fixture.tenant());
        }
    }

    private long rows(String table, Run run) {
        return fixture.jdbc
                .sql("select count(*) from " + table + " where run = :run")
                .param("run", run.id())
                .query(Long.class)
                .single();
    }
}
