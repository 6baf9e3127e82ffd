package io.integrationhub.emailnotifier.content.render;

import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.brand.BrandSettings;
import io.integrationhub.emailnotifier.content.template.TemplateSettings;
import io.integrationhub.test.fakes.BoundSections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tenant with a brand, and its mails with the shipped texts. */
final class SampleMails {

    static final CustomerMessages MESSAGES = CustomerMessages.shipped("email-notifier");

    private static final Map<String, String> BRAND = Map.of(
            "name", "Alpenladen",
            "color", "#0b6b3a",
            "home-url", "https://www.example.com",
            "footer", "Alpenladen GmbH, Am Großen Weg 1, 10115 Berlin | Amtsgericht Berlin, HRB 4711",
            "time-zone", "Europe/Berlin",
            "stores.south.name", "Alpenladen Süd");

    private SampleMails() {}

    /** With the shipped templates. */
    static Tenant tenant() {
        return tenant(Map.of());
    }

    /** With templates of its own. */
    static Tenant tenant(Path templates) {
        return tenant(Map.of("folder", templates.toString()));
    }

    private static Tenant tenant(Map<String, String> templates) {
        return BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of()),
                BoundSections.entry(BrandSettings.SECTION, BRAND),
                BoundSections.entry(TemplateSettings.SECTION, templates));
    }

    static TemplateMailRenderer renderer(Tenant tenant) {
        return new TemplateMailRenderer(new Tenants(List.of(tenant)), MESSAGES);
    }

    /** What the start reports. */
    static List<String> findings(Tenant tenant) {
        List<String> findings = new ArrayList<>();
        new TemplateCheck(MESSAGES)
                .check(
                        tenant,
                        tenant.section(TemplateSettings.SECTION),
                        (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }
}
