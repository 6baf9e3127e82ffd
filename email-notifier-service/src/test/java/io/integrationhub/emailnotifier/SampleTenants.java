package io.integrationhub.emailnotifier;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.test.fakes.BoundSections;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tenants for tests. Their settings are bound as the hub binds them. */
public final class SampleTenants {

    public static final TenantId ACME = new TenantId("acme");

    private SampleTenants() {}

    /** A tenant that sends all mails, with these settings below {@code email-notifier}. */
    public static Tenant tenant(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "mails", Arrays.stream(MailType.values()).map(MailType::code).collect(Collectors.joining(",")),
                "sends-from", "2026-11-01",
                "sender.address", "orders@shop.example",
                "sender.name", "Shop",
                "operators", "ops@shop.example",
                "tokens.password-link", "https://shop.example/reset?token={token}",
                "tokens.email-link", "https://shop.example/confirm?token={token}"));
        all.putAll(settings);
        Map<String, Object> sections = new HashMap<>();
        sections.put("masters", Map.of("email", "smtp"));
        Map.Entry<String, Object> email = BoundSections.entry(EmailSettings.SECTION, all);
        sections.put(email.getKey(), email.getValue());
        return new Tenant(ACME, sections);
    }

    /** The same in dry run. */
    public static Tenant inDryRun() {
        return BoundSections.with(tenant(Map.of()), BoundSections.entry(DryRun.SECTION, Map.of("mode", "dry-run")));
    }
}
