package io.integrationhub.stream;

import static io.integrationhub.stream.DeniedAccess.PATIENCE;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.inlet.InletId;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A broker that denies a running service its consumer group. */
class DeniedGroupTest {

    @Test
    void isReportedAlthoughTheConsumerReadsOn() throws Exception {
        // Given
        InletId inlet = new InletId(new TenantId("deniedgroup"), "things");
        List<AclBinding> denial = DeniedAccess.denial(ResourceType.GROUP, "hub.deniedgroup.try.things");
        try (DeniedAccess broker = new DeniedAccess();
                RunningStream service = broker.start(inlet);
                Admin admin = broker.admin()) {
            // When
            admin.createAcls(denial).all().get();
            service.send(inlet.tenant(), "meanwhile", "");

            // Then
            await().atMost(PATIENCE).until(() -> DeniedAccess.access(service).equals(Status.DOWN));
            DeniedAccess.assertIsReported(service, inlet);
            broker.assertGoesOn(service, inlet, admin, denial);
        }
    }
}
