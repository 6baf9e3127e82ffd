package io.integrationhub.catalogsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.delivery.Deliveries;
import io.integrationhub.catalogsync.delivery.Delivery;
import io.integrationhub.catalogsync.fakes.CatalogWorld;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.Runs;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogImportFlowTest {

    private final List<String> steps = new ArrayList<>();

    private final Deliveries deliveries = new Deliveries() {
        @Override
        public void store(TenantId tenant, Delivery delivery) {
            steps.add("store " + delivery.document());
        }

        @Override
        public Optional<String> name(TenantId tenant, String document) {
            return Optional.empty();
        }

        @Override
        public InputStream open(TenantId tenant, String document) {
            return InputStream.nullInputStream();
        }
    };

    private final Runs runs = new Runs() {
        @Override
        public long request(TenantId tenant, RunRequest request) {
            steps.add("request " + request.source() + " " + request.document());
            return 17;
        }

        @Override
        public void arrived(TenantId tenant, Collection<ItemRef> items) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void storesADeliveryBeforeItRequestsItsRun() {
        // Given
        Delivery delivery = Delivery.of("pim", "a.xml 1234", "a.xml", "<BMECAT/>".getBytes(StandardCharsets.UTF_8));

        // When
        CatalogImportOutcome outcome =
                new CatalogImportFlow(deliveries, runs).receive(CatalogWorld.tenant(Map.of()), delivery, "file a.xml");

        // Then
        assertThat(outcome).isEqualTo(new CatalogImportOutcome.RunRequested(17));
        assertThat(steps).containsExactly("store a.xml 1234", "request pim a.xml 1234");
    }
}
