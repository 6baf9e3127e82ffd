package io.integrationhub.stream;

import static io.integrationhub.stream.DeniedAccess.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.inlet.InletId;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A broker that denies a running service to read a topic. */
class DeniedTopicTest {

    @Test
    void isReportedAndReadingGoesOnOnceItIsGranted() throws Exception {
        // Given
        InletId inlet = new InletId(new TenantId("deniedtopic"), "things");
        List<AclBinding> denial = DeniedAccess.denial(ResourceType.TOPIC, "hub.deniedtopic.things");
        try (DeniedAccess broker = new DeniedAccess();
                RunningStream service = broker.start(inlet);
                Admin admin = broker.admin()) {
            // When
            admin.createAcls(denial).all().get();
            await().atMost(PATIENCE).until(() -> DeniedAccess.access(service).equals(Status.DOWN));
            service.send(inlet.tenant(), "meanwhile", "");

            // Then
            DeniedAccess.assertIsReported(service, inlet);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(DeniedAccess.lag(service, inlet)).isEqualTo(1));
            assertThat(broker.handled()).doesNotContain("meanwhile");
            broker.assertGoesOn(service, inlet, admin, denial);
        }
    }
}
