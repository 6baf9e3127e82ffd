package io.integrationhub.emailnotifier.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.SampleTenants;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailSettingsTest {

    private static List<String> findings(Map<String, String> settings) {
        Tenant tenant = SampleTenants.tenant(settings);
        List<String> findings = new ArrayList<>();
        EmailSettings.SECTION
                .check()
                .check(tenant, EmailSettings.of(tenant), (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }

    @Test
    void sendsNothingByDefault() {
        // When
        EmailSettings settings = BoundSections.bound(EmailSettings.SECTION, Map.of());

        // Then
        assertThat(MailType.values()).noneMatch(settings::isOn);
        assertThat(settings.start()).isEqualTo(Instant.MAX);
        assertThat(settings.onUnknown()).isEqualTo(EmailSettings.OnUnknown.ASK);
        assertThat(settings.maxAgeOf(MailType.ORDER_CONFIRMATION)).isEqualTo(Duration.ofDays(3));
        assertThat(settings.maxAgeOf(MailType.PASSWORD_RESET)).isEqualTo(Duration.ofHours(1));
        assertThat(settings.burst().maxPerMinute()).isEqualTo(1000);
    }

    @Test
    void takesEverySetting() {
        // Given
        Map<String, String> all = new HashMap<>();
        all.put("mails", "refund");
        all.put("sends-from", "2026-12-01T06:00:00+01:00");
        all.put("imported", "refund");
        all.put("import-clients", "client-1");
        all.put("max-age.refund", "5d");
        all.put("confirmation-states", "Confirmed");
        all.put("refund-basis", "payments");
        all.put("on-unknown", "resend");
        all.put("sender.address", "a@shop.example");
        all.put("sender.stores.berlin", "b@shop.example");
        all.put("sender.store-names.berlin", "Berlin");
        all.put("operators", "ops@shop.example");
        all.put("lease", "5m");
        all.put("retention", "500d");

        // When
        EmailSettings settings = BoundSections.bound(EmailSettings.SECTION, all);

        // Then
        assertThat(settings.isOn(MailType.REFUND)).isTrue();
        assertThat(settings.isForImported(MailType.REFUND)).isTrue();
        assertThat(settings.start()).isEqualTo("2026-12-01T05:00:00Z");
        assertThat(settings.maxAgeOf(MailType.REFUND)).isEqualTo(Duration.ofDays(5));
        assertThat(settings.sender().addressOf("berlin")).isEqualTo("b@shop.example");
        assertThat(settings.sender().nameOf("berlin")).isEqualTo("Berlin");
        assertThat(settings.sender().addressOf("munich")).isEqualTo("a@shop.example");
        assertThat(settings.refundBasis()).isEqualTo(EmailSettings.RefundBasis.PAYMENTS);
    }

    @ParameterizedTest
    @CsvSource({
        "mails,order-conformation,is not a type of mail",
        "mails,'',is empty",
        "confirmation-states,Opened,is not the state of an order",
        "imported,order,is not a type of mail",
        "max-age.order,1d,is not a type of mail",
        "max-age.refund,soon,is not a time",
        "sends-from,yesterday,neither a date nor a time",
        "sends-from,'',is missing",
        "sender.address,shop,is not an e-mail address",
        "sender.reply-to,shop,is not an e-mail address",
        "sender.stores.berlin,shop,is not an e-mail address",
        "operators,'',is empty",
        "tokens.password-link,https://shop.example,must contain {token}",
        "tokens.email-link,https://shop.example,must contain {token}",
        "tokens.storage-secret,short,is too short",
        "tokens.validity,10s,below a minute",
        "lease,10ms,is too short",
        "retention,1d,is not longer"
    })
    void rejectsWhatCannotWork(String setting, String value, String problem) {
        assertThat(findings(Map.of(setting, value))).anyMatch(finding -> finding.contains(problem));
    }

    @Test
    void acceptsACompleteTenant() {
        assertThat(findings(Map.of())).isEmpty();
    }
}
