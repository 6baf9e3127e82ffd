package io.integrationhub.customersync.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.SampleProfiles;
import io.integrationhub.customersync.export.ExportDatabase;
import io.integrationhub.customersync.export.PendingProfiles;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.test.fakes.CrashingProcess;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PendingProfilesJobTest {

    private static final ExportDatabase DATABASE = new ExportDatabase();

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final Tenant tenant = SampleProfiles.tenant(Map.of());
    private final RecordingRecordPublisher publisher = new RecordingRecordPublisher();

    @BeforeEach
    void clear() {
        DATABASE.clear();
    }

    static IntStream steps() {
        return IntStream.rangeClosed(1, 16);
    }

    @Test
    void notifiesEachTargetOnceOfManyChanges() {
        // Given
        for (int i = 0; i < 10; i++) {
            DATABASE.pending()
                    .add(tenant.id(), SampleProfiles.SOURCE, clock.instant().plusSeconds(5));
        }

        // When
        run(new CrashingProcess(0));
        clock.advance(Duration.ofSeconds(5));
        run(new CrashingProcess(0));
        run(new CrashingProcess(0));

        // Then
        assertThat(publisher.records()).extracting(OutboundRecord::topic).containsExactly("profile.cdp", "profile.erp");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void losesNoChangeWhereverItCrashes(int step) {
        // Given
        DATABASE.pending().add(tenant.id(), SampleProfiles.SOURCE, clock.instant());

        // When
        try {
            run(new CrashingProcess(step));
        } catch (CrashingProcess.Crash _) {
            run(new CrashingProcess(0));
        }

        // Then
        assertThat(publisher.records()).extracting(OutboundRecord::topic).contains("profile.cdp", "profile.erp");
        assertThat(publisher.records()).extracting(OutboundRecord::key).containsOnly(SampleProfiles.SOURCE.toString());
        assertThat(DATABASE.pending().count(tenant.id())).isZero();
    }

    private void run(CrashingProcess process) {
        new PendingProfilesJob(
                        process.around(PendingProfiles.class, DATABASE.pending()),
                        process.around(RecordPublisher.class, publisher),
                        clock)
                .run(tenant);
    }
}
