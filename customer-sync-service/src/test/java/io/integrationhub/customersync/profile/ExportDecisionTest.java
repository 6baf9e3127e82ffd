package io.integrationhub.customersync.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.customersync.SampleProfiles;
import io.integrationhub.customersync.customer.Fingerprints;
import io.integrationhub.customersync.customer.change.Agreement;
import io.integrationhub.customersync.profile.ExportDecision.Adopt;
import io.integrationhub.customersync.profile.ExportDecision.Exclude;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void adoptsWhatTheTargetItselfGaveToTheHub() {
        assertThat(decide(writtenByHub(), rules(true))).isInstanceOf(Adopt.class);
        assertThat(decide(writtenByHub(), rules(false))).isInstanceOf(Send.class);
    }

    @Test
    void excludesAnUnverifiedAddressIfTheTenantSaysSo() {
        // Given
        ExportRules verified = new ExportRules(Set.of(), true, true, true, true, false, Duration.ofDays(1));
        Person unverified = withVerified(false);

        // When
        // Then
        assertThat(decide(unverified, verified)).isInstanceOf(Exclude.class);
        assertThat(decide(withVerified(true), verified)).isInstanceOf(Send.class);
    }

    @Test
    void sendsAConsentWithoutATimeOnlyOnceItChanges() {
        // Given
        Consent granted = new Consent("email", true, Optional.empty());
        Person old = SampleProfiles.customer(5, "Jane", "a@b.cd", List.of(granted));
        ExportEntry declined = new ExportEntry(
                old.id(),
                Optional.of(SampleProfiles.customer().contentHash()),
                "",
                Map.of("email", new Consent("email", false, Optional.empty())));

        // When
        var first = (Send) decide(old, rules(false));
        var changed = (Send) ExportDecision.of(old, new ExportHistory(declined, List.of(), false), rules(false), NOW);

        // Then
        assertThat(first.consents()).isEmpty();
        assertThat(changed.consents())
                .singleElement()
                .satisfies(
                        change -> assertThat(change.at()).isEqualTo(old.origin().changedAt()));
    }

    @Test
    void doesNotSendAConsentThatNobodyEverGave() {
        // Given
        Consent declined = new Consent("email", false, Optional.of(NOW));

        // When
        var decision = (Send) decide(SampleProfiles.customer(1, "Jane", "a@b.cd", List.of(declined)), rules(false));

        // Then
        assertThat(decision.consents()).isEmpty();
    }

    @Test
    void sendsNothingToTheMasterThatItStatedItself() {
        // Given
        Person before = SampleProfiles.customer();
        Person echo = SampleProfiles.customer(2, "Janet", SampleProfiles.EMAIL, List.of());
        Agreement stated = new Agreement(Map.of("firstName", Fingerprints.of(Optional.of("Janet"))), Set.of());

        // When, Then
        assertThat(ExportDecision.of(echo, history(before, stated), rules(true), NOW))
                .isEqualTo(new Adopt(echo, "known"));
        assertThat(ExportDecision.of(echo, history(before, stated), rules(false), NOW))
                .isEqualTo(new Send(echo, List.of(), List.of()));
    }

    @Test
    void sendsTheMasterOnlyTheFieldsThatItDidNotState() {
        // Given
        Person before = SampleProfiles.customer();
        Person now = SampleProfiles.customer(2, "Janet", "new@example.com", List.of());
        Agreement stated = new Agreement(Map.of("firstName", Fingerprints.of(Optional.of("Janet"))), Set.of());

        // When
        var decision = (Send) ExportDecision.of(now, history(before, stated), rules(true), NOW);

        // Then
        assertThat(decision.only()).contains(Set.of("email"));
        assertThat(decision.leftOut(Map.of("mail", List.of("email"), "name", List.of("firstName", "lastName"))))
                .containsExactly("name", "shoeSize");
    }

    private static ExportHistory history(Person sent, Agreement stated) {
        ExportEntry entry = new ExportEntry(
                sent.id(),
                Optional.of(sent.contentHash()),
                "known",
                Map.of(),
                PersonFields.of(sent).fingerprints());
        return new ExportHistory(entry, List.of(), false, stated);
    }

    private static ExportDecision decide(Person person, ExportRules rules) {
        return ExportDecision.of(
                person, new ExportHistory(ExportEntry.none(person.id()), List.of(), false), rules, NOW);
    }

    private static ExportRules rules(boolean isMaster) {
        return new ExportRules(Set.of(), true, true, false, true, isMaster, Duration.ofDays(1));
    }

    private static Person writtenByHub() {
        return with(new Origin(1, SampleProfiles.CREATED, SampleProfiles.CREATED, true), true);
    }

    private static Person withVerified(boolean verified) {
        return with(SampleProfiles.customer().origin(), verified);
    }

    private static Person with(Origin origin, boolean verified) {
        Person sample = SampleProfiles.customer();
        return new Person(
                sample.id(),
                origin,
                sample.identifiers(),
                sample.email(),
                verified,
                sample.emailHash(),
                sample.name(),
                sample.business(),
                sample.locale(),
                sample.phone(),
                sample.addresses(),
                sample.groups(),
                sample.stores(),
                sample.customFields(),
                List.of(),
                List.of());
    }
}
