package io.integrationhub.stream.timeline;

import io.integrationhub.core.journal.Step;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get from a step of the journal to what it is about: in the Merchant Center, or in an outside system.
 *
 * @param links Settings per link, by name.
 */
@ConfigurationProperties("hub.tenants.tenant.journal")
record JournalLinks(@DefaultValue Map<String, Link> links) {

    static final TenantSection<JournalLinks> SECTION =
            TenantSection.of("journal", JournalLinks.class).checkedBy(JournalLinks::check);

    private static final String SUBJECT = "{subject}";
    private static final String RESOURCE_ID = "{resourceId}";

    JournalLinks {
        links = Map.copyOf(links);
    }

    /**
     * A link to another system.
     *
     * @param url URL with {@code {subject}}, which is replaced by what the journal names the subject of a step, or
     *     {@code {resourceId}}, its id in commercetools; a step without the id has no such link.
     * @param inlets Inlets whose steps have the link, for example orders. Empty for all.
     */
    @ConfigurationProperties("hub.tenants.tenant.journal.links.name")
    record Link(@DefaultValue("") String url, @DefaultValue Set<String> inlets) {

        Link {
            inlets = Set.copyOf(inlets);
        }

        private boolean isFor(Step step) {
            boolean isComplete =
                    !url.contains(RESOURCE_ID) || !step.resourceId().isEmpty();
            return isComplete && (inlets.isEmpty() || inlets.contains(step.inlet()));
        }

        private String of(Step step) {
            return url.replace(SUBJECT, encoded(step.subject())).replace(RESOURCE_ID, encoded(step.resourceId()));
        }
    }

    /** The links of a step by name. */
    SortedMap<String, String> of(Step step) {
        SortedMap<String, String> filled = new TreeMap<>();
        links.forEach((name, link) -> {
            if (link.isFor(step)) {
                filled.put(name, link.of(step));
            }
        });
        return filled;
    }

    private static void check(Tenant tenant, JournalLinks settings, Findings findings) {
        settings.links.forEach((name, link) -> {
            if (!isLink(link.url())) {
                findings.add(
                        "journal.links." + name + ".url",
                        "'" + link.url() + "' is not a link: write one with {subject} or {resourceId}, for example"
                                + " https://erp.example/orders/{subject}");
            }
        });
    }

    private static boolean isLink(String template) {
        String filled = template.replace(SUBJECT, "1").replace(RESOURCE_ID, "1");
        try {
            String scheme = URI.create(filled).getScheme();
            return !filled.equals(template) && ("https".equals(scheme) || "http".equals(scheme));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** In a path as well as in a query. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
