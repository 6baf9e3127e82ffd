package io.integrationhub.customersync;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.erasure.ErasureDatabase;
import io.integrationhub.customersync.export.ExportDatabase;
import io.integrationhub.customersync.export.PendingProfiles;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.test.fakes.CrashingProcess;
import io.integrationhub.test.fakes.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crashes the flow before and after each call of a port and runs it again. */
class CustomerExportCrashTest {

    /** More than any export has. */
    private static final int MAX_STEPS = 24;

    private static final ExportDatabase DATABASE = new ExportDatabase();

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final Tenant tenant = SampleProfiles.tenant(Map.of());
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakePlatform platform = new FakePlatform();
    private final ErasureDatabase erasure = new ErasureDatabase(DATABASE.jdbc(), clock);

    @BeforeEach
    void clear() {
        DATABASE.clear();
    }

    static IntStream steps() {
        return IntStream.rangeClosed(1, MAX_STEPS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theTargetHasTheLastStateWhereverItCrashes(int step) {
        // Given
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        export(new CrashingProcess(0));
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer(2, "Janet", SampleProfiles.EMAIL, List.of()));

        // When
        crashAndRepeat(step);

        // Then
        assertThat(platform.profile(Target.CDP, ProfileId.customer(SampleProfiles.ID)))
                .get()
                .extracting(profile -> profile.origin().version())
                .isEqualTo(2L);
        assertThat(platform.calls()).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void mergesAGuestWhereverItCrashes(int step) {
        // Given
        accounts.put(SampleProfiles.ORDER, SampleProfiles.guest());
        flow(new CrashingProcess(0)).export(tenant, Target.CDP, SampleProfiles.ORDER);
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());

        // When
        crashAndRepeat(step);

        // Then
        assertThat(platform.profile(Target.CDP, SampleProfiles.guest().id())).isEmpty();
        assertThat(platform.profile(Target.CDP, SampleProfiles.customer().id())).isPresent();
        assertThat(export(new CrashingProcess(0))).isEqualTo(new CustomerExportOutcome.UpToDate("C-1"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void erasesADeletedCustomerWhereverItCrashes(int step) {
        // Given
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        export(new CrashingProcess(0));
        accounts.remove(SampleProfiles.SOURCE);

        // When
        crashAndRepeat(step);

        // Then
        assertThat(platform.profile(Target.CDP, ProfileId.customer(SampleProfiles.ID)))
                .isEmpty();
        assertThat(export(new CrashingProcess(0))).isEqualTo(new CustomerExportOutcome.Deleted());
    }

    @Test
    void hasFewerStepsThanTheCrashesTried() {
        // Given
        accounts.put(SampleProfiles.ORDER, SampleProfiles.guest());
        flow(new CrashingProcess(0)).export(tenant, Target.CDP, SampleProfiles.ORDER);
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        CrashingProcess process = new CrashingProcess(0);

        // When
        export(process);

        // Then
        assertThat(process.steps()).isLessThan(MAX_STEPS);
    }

    private void crashAndRepeat(int step) {
        try {
            export(new CrashingProcess(step));
        } catch (CrashingProcess.Crash _) {
            DATABASE.endLeases();
            export(new CrashingProcess(0));
        }
    }

    private CustomerExportOutcome export(CrashingProcess process) {
        return flow(process).export(tenant, Target.CDP, SampleProfiles.SOURCE);
    }

    private CustomerExportFlow flow(CrashingProcess process) {
        return new CustomerExportFlow(
                process.around(Accounts.class, accounts),
                process.around(PendingProfiles.class, DATABASE.pending()),
                process.around(ProfileLedger.class, DATABASE.ledger()),
                process.around(CustomerDataPlatform.class, platform),
                process.around(ErasedPersons.class, erasure.persons()),
                clock);
    }
}
