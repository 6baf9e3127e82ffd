package io.integrationhub.customersync;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.erasure.ErasureDatabase;
import io.integrationhub.customersync.erasure.ErasureLedger;
import io.integrationhub.customersync.erasure.ErasureLedger.Step.Result;
import io.integrationhub.customersync.erasure.PersonalDataStores;
import io.integrationhub.customersync.erasure.TargetErasure;
import io.integrationhub.customersync.export.ExportDatabase;
import io.integrationhub.customersync.fakes.SampleCustomers;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.test.fakes.CrashingProcess;
import io.integrationhub.test.fakes.RecordingEventPublisher;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crashes the erasure before and after each call of a port and runs it again. */
class CustomerErasureCrashTest {

    /** More than any erasure has. */
    private static final int MAX_STEPS = 48;

    private static final ExportDatabase DATABASE = new ExportDatabase();
    private static final Account ACCOUNT = new Account(SampleProfiles.ID, "C-1", SampleProfiles.EMAIL);

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final Tenant tenant = SampleProfiles.tenant(Map.of());
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakePlatform platform = new FakePlatform();
    private final RecordingEventPublisher events = new RecordingEventPublisher();
    private final ErasureDatabase erasure = new ErasureDatabase(DATABASE.jdbc(), clock);

    @BeforeEach
    void sendToBothTargets() {
        DATABASE.clear();
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        accounts.put(SampleProfiles.ORDER, SampleProfiles.guest());
        export(Target.CDP);
        export(Target.ERP);
    }

    static IntStream steps() {
        return IntStream.rangeClosed(1, MAX_STEPS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void erasesEverywhereWhereverItCrashes(int step) {
        // Given
        String id = flow(new CrashingProcess(0)).request(tenant, ACCOUNT, "operator");

        // When
        try {
            flow(new CrashingProcess(step)).erase(tenant, id);
        } catch (CrashingProcess.Crash _) {
            DATABASE.endLeases();
            flow(new CrashingProcess(0)).erase(tenant, id);
        }

        // Then
        assertThat(accounts.has(SampleProfiles.SOURCE)).isFalse();
        assertThat(platform.profile(Target.CDP, ProfileId.customer(SampleProfiles.ID)))
                .isEmpty();
        assertThat(platform.profile(Target.ERP, ProfileId.customer(SampleProfiles.ID)))
                .isEmpty();
        assertThat(events.events())
                .extracting(event -> event.id())
                .isNotEmpty()
                .containsOnly(events.events().getFirst().id());
        assertThat(textOfAllTables())
                .doesNotContainIgnoringCase(SampleProfiles.EMAIL)
                .doesNotContain("C-1");
        assertThat(erasure.ledger().receipt(tenant.id(), id)).get().satisfies(receipt -> {
            assertThat(receipt.finishedAt()).isPresent();
            assertThat(receipt.steps())
                    .filteredOn(done -> done.result() == Result.ERASED)
                    .extracting(done -> done.place())
                    .contains("cdp", "erp", "commercetools");
        });
    }

    @Test
    void doesNotSendTheErasedPersonAgain() {
        // Given
        String id = flow(new CrashingProcess(0)).request(tenant, ACCOUNT, "operator");
        flow(new CrashingProcess(0)).erase(tenant, id);

        // When: a late message, a replay and an old order of a guest arrive.
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        var late = export(Target.CDP);
        var guest = exportFlow().export(tenant, Target.CDP, SampleProfiles.ORDER);

        // Then
        assertThat(late).isEqualTo(new CustomerExportOutcome.Suppressed());
        assertThat(guest).isEqualTo(new CustomerExportOutcome.Suppressed());
    }

    @Test
    void erasesAPersonOnlyOnce() {
        // Given
        String id = flow(new CrashingProcess(0)).request(tenant, ACCOUNT, "operator");
        flow(new CrashingProcess(0)).erase(tenant, id);

        // When
        var again = flow(new CrashingProcess(0)).erase(tenant, id);
        var deletion = flow(new CrashingProcess(0)).requestAfterDeletion(tenant, SampleProfiles.ID);

        // Then
        assertThat(again).isEqualTo(new CustomerErasureOutcome.AlreadyErased(id));
        assertThat(deletion).isEmpty();
    }

    @Test
    void requestsTheErasureAfterADeletionWhereverItCrashes() {
        for (int step = 1; step <= 4; step++) {
            // Given
            DATABASE.clear();
            export(Target.CDP);
            CrashingProcess process = new CrashingProcess(step);

            // When
            Optional<String> request;
            try {
                request = flow(process).requestAfterDeletion(tenant, SampleProfiles.ID);
            } catch (CrashingProcess.Crash _) {
                request = flow(new CrashingProcess(0)).requestAfterDeletion(tenant, SampleProfiles.ID);
            }

            // Then: the job publishes what was recorded, and the message what was not.
            clock.advance(Duration.ofHours(1));
            assertThat(erasure.ledger().unfinishedSince(tenant.id(), clock.instant()))
                    .hasSize(1)
                    .containsAll(request.stream().toList());
        }
    }

    @Test
    void erasesWhatTheMasterKnowsUnderAnotherNumber() {
        // Given
        DATABASE.jdbc().sql("""
                insert into customer_link
                  (tenant, number, customer_id, customer_version, content_hash, agreement, applied_at)
                values ('acme', 'CRM-0815', :id, 1, 'hash', '{}', now())
                """).param("id", SampleProfiles.ID).update();
        DATABASE.jdbc().sql("""
                insert into waiting_record (tenant, kind, id, noun, waiting_since, tried_at)
                values ('acme', 'customer', 'CRM-0815', '{}', now(), now())
                """).update();

        // When
        String id = flow(new CrashingProcess(0))
                .requestAfterDeletion(tenant, SampleProfiles.ID)
                .orElseThrow();
        flow(new CrashingProcess(0)).erase(tenant, id);

        // Then
        assertThat(textOfAllTables()).doesNotContain("CRM-0815");
        assertThat(erasure.customers().include(tenant, SampleCustomers.of("CRM-0815", "late@kunde.example")))
                .isTrue();
    }

    @Test
    void erasesTheGuestsOfACustomerWhomCommercetoolsErased() {
        // Given
        accounts.remove(SampleProfiles.SOURCE);

        // When
        String id = flow(new CrashingProcess(0))
                .requestAfterDeletion(tenant, SampleProfiles.ID)
                .orElseThrow();
        flow(new CrashingProcess(0)).erase(tenant, id);

        // Then
        assertThat(platform.profile(Target.CDP, ProfileId.customer(SampleProfiles.ID)))
                .isEmpty();
        assertThat(exportFlow().export(tenant, Target.CDP, SampleProfiles.ORDER))
                .isEqualTo(new CustomerExportOutcome.Suppressed());
    }

    @Test
    void hasFewerStepsThanTheCrashesTried() {
        // Given
        CrashingProcess process = new CrashingProcess(0);
        String id = flow(new CrashingProcess(0)).request(tenant, ACCOUNT, "operator");

        // When
        flow(process).erase(tenant, id);

        // Then
        assertThat(process.steps()).isLessThan(MAX_STEPS);
    }

    private CustomerExportOutcome export(Target target) {
        return exportFlow().export(tenant, target, SampleProfiles.SOURCE);
    }

    private CustomerExportFlow exportFlow() {
        return new CustomerExportFlow(
                accounts, DATABASE.pending(), DATABASE.ledger(), platform, erasure.persons(), clock);
    }

    private CustomerErasureFlow flow(CrashingProcess process) {
        return new CustomerErasureFlow(
                process.around(Accounts.class, accounts),
                process.around(ErasedPersons.class, erasure.persons()),
                process.around(ErasureLedger.class, erasure.ledger()),
                process.around(TargetErasure.class, erasure.targets(DATABASE.ledger(), platform)),
                process.around(PersonalDataStores.class, erasure.stores(events)),
                clock);
    }

    private String textOfAllTables() {
        return String.join("\n", DATABASE.textOfAllTables());
    }
}
