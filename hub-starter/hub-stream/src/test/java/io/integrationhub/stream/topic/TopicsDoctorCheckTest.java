package io.integrationhub.stream.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.LargestRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class TopicsDoctorCheckTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final String TOPIC = "hub.acme.order.inbound";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 1 1 1048588 | are as they should be
            3 | 3 2 1048588 | are as they should be
            3 | 1 1 1048588 | has one replica on a cluster of 3 brokers
            3 | 3 1 1048588 | min.insync.replicas=1
            3 | 3 3 1048588 | accepts no records while any broker is down
            3 | 3 2 500000  | accepts records of 500000 bytes, but hub.tenants.acme.systems.oms.webhook.max-body-size may need 1040384
            """)
    void namesWhatIsWrongWithATopic(int brokers, String replicasRequiredAndSize, String finding) {
        // Given
        String[] numbers = replicasRequiredAndSize.split(" ");
        TopicInspection.Topic topic = new TopicInspection.Topic(
                TOPIC,
                Integer.parseInt(numbers[0]),
                Map.of("min.insync.replicas", numbers[1], "max.message.bytes", numbers[2]));

        // When
        List<Diagnosis> diagnoses = check(brokers, List.of(topic)).examine(ACME);

        // Then
        assertThat(diagnoses).hasSize(1);
        assertThat(diagnoses.getFirst().finding()).contains(finding);
    }

    @Test
    void reportsATopicThatDoesNotExist() {
        List<Diagnosis> diagnoses = check(1, List.of()).examine(ACME);

        assertThat(diagnoses.toString()).contains(TOPIC, "does not exist");
    }

    private static TopicsDoctorCheck check(int brokers, List<TopicInspection.Topic> topics) {
        TopicInspection inspection = new TopicInspection() {
            @Override
            public int brokers() {
                return brokers;
            }

            @Override
            public List<Topic> topics(Collection<String> names) {
                assertThat(names).containsExactly(TOPIC);
                return topics;
            }
        };
        LargestRecord webhook = new LargestRecord(
                "order.inbound", DataSize.ofKilobytes(1000), "hub.tenants.acme.systems.oms.webhook.max-body-size");
        return new TopicsDoctorCheck(
                new TopicPlan(List.of(new NewTopic(TOPIC, 4, (short) 1)), Map.of()),
                inspection,
                new Tenants(List.of(new Tenant(ACME, Map.of()))),
                () -> Stream.of(tenant -> Stream.of(webhook)));
    }
}
