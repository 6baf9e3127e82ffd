package io.integrationhub.customersync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerExportOutcome.NotExported;
import io.integrationhub.customersync.CustomerExportOutcome.Rejected;
import io.integrationhub.customersync.CustomerExportOutcome.Sent;
import io.integrationhub.customersync.CustomerExportOutcome.SentInPart;
import io.integrationhub.customersync.CustomerExportOutcome.UpToDate;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.erasure.ErasureDatabase;
import io.integrationhub.customersync.export.ExportDatabase;
import io.integrationhub.customersync.profile.Consent;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.system.SystemFault;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The flow with a real ledger. */
class CustomerExportFlowTest {

    private static final ExportDatabase DATABASE = new ExportDatabase();

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final Tenant tenant = SampleProfiles.tenant(Map.of());
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakePlatform platform = new FakePlatform();
    private final ErasureDatabase erasure = new ErasureDatabase(DATABASE.jdbc(), clock);
    private final CustomerExportFlow flow =
            new CustomerExportFlow(accounts, DATABASE.pending(), DATABASE.ledger(), platform, erasure.persons(), clock);

    @BeforeEach
    void clear() {
        DATABASE.clear();
    }

    @Test
    void sendsACustomerOnce() {
        // Given
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());

        // When
        var first = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);
        var second = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(first).isEqualTo(new Sent("C-1"));
        assertThat(second).isEqualTo(new UpToDate("C-1"));
        assertThat(platform.calls()).containsExactly("cdp send CUSTOMER");
    }

    @Test
    void sendsAChangedCustomerAgain() {
        // Given
        sent(SampleProfiles.customer());
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer(2, "Janet", SampleProfiles.EMAIL, List.of()));

        // When
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new Sent("C-1"));
        assertThat(platform.calls()).hasSize(2);
    }

    @Test
    void sendsNothingIfOnlyTheVersionChanged() {
        // Given
        sent(SampleProfiles.customer());
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer(9, "Jane", SampleProfiles.EMAIL, List.of()));

        // When
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new UpToDate("C-1"));
    }

    @Test
    void sendsToEachTargetOfItsOwn() {
        // Given
        sent(SampleProfiles.customer());

        // When
        var outcome = flow.export(tenant, Target.ERP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new Sent("C-1"));
        assertThat(platform.calls()).containsExactly("cdp send CUSTOMER", "erp send CUSTOMER");
    }

    @Test
    void waitsForTenChangesAndIsDueOnce() {
        // Given
        var first = flow.postpone(tenant, SampleProfiles.SOURCE);

        // When
        for (int i = 0; i < 9; i++) {
            clock.advance(Duration.ofMillis(100));
            flow.postpone(tenant, SampleProfiles.SOURCE);
        }

        // Then
        assertThat(DATABASE.pending().due(tenant.id(), first.dueAt().minusMillis(1), 10))
                .isEmpty();
        assertThat(DATABASE.pending().due(tenant.id(), first.dueAt(), 10))
                .singleElement()
                .satisfies(due -> assertThat(due.changes()).isEqualTo(10));
    }

    @Test
    void keepsAProfilePendingThatChangedWhileTheTargetsWereNotified() {
        // Given
        flow.postpone(tenant, SampleProfiles.SOURCE);
        clock.advance(Duration.ofMinutes(1));
        var due = DATABASE.pending().due(tenant.id(), clock.instant(), 10).getFirst();

        // When
        flow.postpone(tenant, SampleProfiles.SOURCE);
        DATABASE.pending().notified(tenant.id(), due, clock.instant());

        // Then
        assertThat(DATABASE.pending().due(tenant.id(), clock.instant(), 10)).hasSize(1);
    }

    @Test
    void mergesAGuestIntoTheAccountWithTheSameAddress() {
        // Given
        accounts.put(SampleProfiles.ORDER, SampleProfiles.guest());
        flow.export(tenant, Target.CDP, SampleProfiles.ORDER);
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());

        // When
        flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(platform.calls()).containsExactly("cdp send GUEST", "cdp send CUSTOMER", "cdp merge");
        assertThat(flow.export(tenant, Target.CDP, SampleProfiles.SOURCE)).isEqualTo(new UpToDate("C-1"));
    }

    @Test
    void createsNoGuestBesideTheAccountWithTheSameAddress() {
        // Given
        sent(SampleProfiles.customer());
        accounts.put(SampleProfiles.ORDER, SampleProfiles.guest());

        // When
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.ORDER);

        // Then
        assertThat(outcome).isInstanceOf(NotExported.class);
        assertThat(platform.calls()).containsExactly("cdp send CUSTOMER");
    }

    @Test
    void sendsAnOldConsentAsHistoryAndANewOneAsNew() {
        // Given
        Consent old = new Consent("email", true, Optional.of(SampleProfiles.CREATED));
        Consent fresh = new Consent("sms", true, Optional.of(clock.instant().minusSeconds(5)));
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer(1, "Jane", "a@b.cd", List.of(old, fresh)));

        // When
        flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);
        flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(platform.consents())
                .extracting(change -> change.consent().channel() + " " + change.isHistory())
                .containsExactly("email true", "sms false");
    }

    @Test
    void sendsAWithdrawnConsent() {
        // Given
        Consent granted = new Consent("email", true, Optional.empty());
        sent(SampleProfiles.customer(1, "Jane", "a@b.cd", List.of(granted)));
        Consent withdrawn = new Consent("email", false, Optional.empty());
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer(2, "Jane", "a@b.cd", List.of(withdrawn)));

        // When
        flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(platform.consents().getLast().consent().granted()).isFalse();
    }

    @Test
    void doesNotSendACustomerOfAnotherStore() {
        // Given
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());

        // When
        var outcome = flow.export(SampleProfiles.tenant(Map.of("stores", "at,ch")), Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new NotExported("C-1", "its stores are not exported"));
    }

    @Test
    void reportsWhatCouldNotBeSent() {
        // Given
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        platform.respond(new DeliveryResult.Delivered("", List.of("without the phone number")));

        // When
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new SentInPart("C-1", List.of("without the phone number")));
    }

    @Test
    void reportsARejection() {
        // Given
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        platform.respond(new DeliveryResult.Rejected("too large"));

        // When
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new Rejected("C-1", "too large"));
        assertThat(flow.export(tenant, Target.CDP, SampleProfiles.SOURCE)).isEqualTo(new Sent("C-1"));
    }

    @Test
    void sendsAgainAfterAnOutage() {
        // Given
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        platform.fail(new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "down"));

        // When
        assertThatThrownBy(() -> flow.export(tenant, Target.CDP, SampleProfiles.SOURCE))
                .isInstanceOf(TransientFault.class);
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new Sent("C-1"));
    }

    private void sent(Person person) {
        accounts.put(SampleProfiles.SOURCE, person);
        flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);
    }
}
