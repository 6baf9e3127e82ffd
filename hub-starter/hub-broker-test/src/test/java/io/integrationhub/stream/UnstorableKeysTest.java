package io.integrationhub.stream;

import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.journal.Timelines;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecords;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keys that a broker accepts and a database rejects. */
class UnstorableKeysTest {

    enum Code implements FaultCode {
        INVALID
    }

    /** Random, because PostgreSQL compresses repeated characters until the key fits. */
    private static final String TOO_LONG_FOR_AN_INDEX =
            new Random(7).ints(4000, 'A', 'Z').mapToObj(Character::toString).collect(Collectors.joining());

    private final TenantId tenant = new TenantId("names");

    @Test
    void blockNeitherTheJournalNorTheListOfParkedRecords() {
        // Given
        try (RunningStream service = RunningStream.start(
                EmbeddedBroker.shared(),
                new InvalidRecords(),
                "--hub.tenants." + tenant + ".masters.thing=oms",
                "--hub.stream.partitions=1",
                "--hub.journal.collector-enabled=true")) {
            // When
            for (String key : List.of("a\0b", TOO_LONG_FOR_AN_INDEX, "plain")) {
                service.send(tenant, key, "{}");
            }

            // Then
            await().until(() -> parked(service) == 3);
            Timelines timelines = service.bean(Timelines.class);
            for (String name : List.of("plain", "a\uFFFDb", TOO_LONG_FOR_AN_INDEX.substring(0, 256))) {
                await().until(() -> timelines.of(tenant, name).size() == 1);
            }
        }
    }

    private long parked(RunningStream service) {
        return service.bean(ParkedRecords.class).list(ParkedFilter.all(), Long.MAX_VALUE, 500).stream()
                .filter(record -> record.inlet().tenant().equals(tenant))
                .count();
    }

    /** Parks every record, with a reason that contains a NUL. */
    private static final class InvalidRecords implements RecordHandler {

        @Override
        public String inlet() {
            return "things";
        }

        @Override
        public Ending handle(InboundRecord message) {
            throw new PermanentFault(Code.INVALID, "invalid \0");
        }
    }
}
