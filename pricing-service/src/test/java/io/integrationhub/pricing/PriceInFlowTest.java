package io.integrationhub.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.PriceInOutcome.Accepted;
import io.integrationhub.pricing.PriceInOutcome.AlreadyAccepted;
import io.integrationhub.pricing.PriceInOutcome.Incomplete;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.delivery.DeliveryPart;
import io.integrationhub.pricing.fakes.FakeDeliveries;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.Runs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceInFlowTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Delivery DELIVERY = new Delivery("list-17", "erp", 2, true);

    private final FakeDeliveries deliveries = new FakeDeliveries();
    private final RecordingRuns runs = new RecordingRuns();
    private final PriceInFlow flow = new PriceInFlow(deliveries, runs);

    @Test
    void requestsARunOnceAllPartsHaveArrived() {
        // When
        PriceInOutcome first = flow.accept(ACME, DELIVERY, part(2));
        flow.requestRuns(ACME);
        List<RunRequest> before = List.copyOf(runs.requests);
        PriceInOutcome second = flow.accept(ACME, DELIVERY, part(1));
        flow.requestRuns(ACME);

        // Then
        assertThat(first).isEqualTo(new Incomplete());
        assertThat(before).isEmpty();
        assertThat(second).isEqualTo(new Accepted());
        assertThat(runs.requests).containsExactly(RunRequest.of("erp", "list-17", "delivery"));
    }

    @Test
    void requestsNoSecondRunForAPartThatArrivesAgain() {
        // Given
        flow.accept(ACME, DELIVERY, List.of(part(1), part(2)));
        flow.requestRuns(ACME);

        // When
        PriceInOutcome outcome = flow.accept(ACME, DELIVERY, part(1));
        flow.requestRuns(ACME);

        // Then
        assertThat(outcome).isEqualTo(new AlreadyAccepted());
        assertThat(runs.requests).hasSize(1);
    }

    @Test
    void readsReportsThatArriveTogetherWithOneRunPerSource() {
        // Given
        flow.accept(ACME, "erp", part(1));
        flow.accept(ACME, "erp", part(1));
        flow.accept(ACME, "cdp", part(1));

        // When
        flow.requestRuns(ACME);

        // Then
        assertThat(runs.requests).extracting(RunRequest::source).containsExactlyInAnyOrder("erp", "cdp");
        String document = runs.requests.getFirst().document();
        assertThat(deliveries.find(ACME, document).orElseThrow().parts()).isEqualTo(2);
    }

    @Test
    void requestsTheRunAgainIfItCouldNotBeRequested() {
        // Given
        flow.accept(ACME, DELIVERY, List.of(part(1), part(2)));
        runs.isFailing = true;
        assertThatThrownBy(() -> flow.requestRuns(ACME)).isInstanceOf(IllegalStateException.class);
        runs.isFailing = false;

        // When
        flow.requestRuns(ACME);

        // Then
        assertThat(runs.requests).hasSize(1);
    }

    private static DeliveryPart part(int number) {
        return new DeliveryPart(number, "the message", List.of(), new byte[0]);
    }

    private static final class RecordingRuns implements Runs {

        private final List<RunRequest> requests = new ArrayList<>();
        private boolean isFailing;

        @Override
        public long request(TenantId tenant, RunRequest request) {
            if (isFailing) {
                throw new IllegalStateException("the database is unreachable");
            }
            requests.add(request);
            return requests.size();
        }

        @Override
        public void arrived(TenantId tenant, Collection<ItemRef> items) {
            throw new UnsupportedOperationException();
        }
    }
}
