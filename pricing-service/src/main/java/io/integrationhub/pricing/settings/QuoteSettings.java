package io.integrationhub.pricing.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How quotes are exchanged with the system that masters them. Paths are relative to the URL of the system;
 * {@code {id}}, {@code {reference}} (the id without hyphens) and {@code {externalId}} are replaced by those of the
 * quote request. A mapping is a JSONata expression, {@code file:} and a path, or {@code preset:} and the name of a
 * mapping included in the service.
 *
 * @param submitPath Path to which a quote request is sent with POST.
 * @param findPath Path from which a quote request is read with GET. Empty if the master cannot be asked; it must then
 *     honor idempotency keys.
 * @param statusMethod HTTP method with which the state of a negotiation is sent.
 * @param statusPath Path to which the state of a negotiation is sent. Empty if the master is not to learn it.
 * @param csrfPath Path from which a token against forged requests is read before each write, as SAP requires it. Empty
 *     if none is needed.
 * @param requestMapping Mapping from the quote request to the body that is sent.
 * @param statusMapping Mapping from the quote request with its {@code status} and {@code quote} to the body that is
 *     sent.
 * @param responseMapping Mapping from {@code {status, body}} to {@code {externalId}} or {@code {rejected: {code}}}.
 * @param findMapping Mapping from {@code {status, body, id, reference}} to the {@code externalId} of the quote request
 *     with this id, or to nothing.
 * @param reportMapping Mapping from a document of the master to a report about a quote request.
 * @param lease Time after which another replica may continue with a negotiation if the first one stopped.
 * @param retention Time after which what was recorded about a negotiation is deleted if nothing happened to it.
 */
@ConfigurationProperties("hub.tenants.tenant.pricing.quotes")
public record QuoteSettings(
        @DefaultValue("/api/quote-requests") String submitPath,

        @DefaultValue("/api/quote-requests?reference={reference}")
        String findPath,

        @DefaultValue("PUT") String statusMethod,

        @DefaultValue("/api/quote-requests/{externalId}/status")
        String statusPath,

        @DefaultValue("") String csrfPath,
        @DefaultValue("preset:cpq-neutral/request") String requestMapping,
        @DefaultValue("preset:cpq-neutral/status") String statusMapping,
        @DefaultValue("preset:cpq-neutral/response") String responseMapping,
        @DefaultValue("preset:cpq-neutral/found") String findMapping,
        @DefaultValue("preset:cpq-neutral/report") String reportMapping,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("400d") Duration retention) {

    /** The name of the section. */
    public static final String NAME = "pricing.quotes";

    /** The tenant's section. */
    public static final TenantSection<QuoteSettings> SECTION = TenantSection.of(NAME, QuoteSettings.class);

    private static final Set<String> METHODS = Set.of("PUT", "POST", "PATCH");

    /** Those of a tenant. */
    public static QuoteSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /** The tenants' mappings from documents of the master to reports. */
    public static TenantMappings reportMapping(Mappings compiler) {
        return TenantMappings.of(SECTION, "report-mapping", QuoteSettings::reportMapping, compiler);
    }

    /** Whether the master returns its first response again if it receives the same idempotency key again. */
    public static boolean honorsIdempotencyKeys(Tenant tenant) {
        return Systems.find(tenant, QuoteTenant.masterOf(tenant))
                .map(SystemSettings::idempotencyHeader)
                .filter(header -> !header.isBlank())
                .isPresent();
    }

    /** Finds mistakes in the settings of a tenant that uses them. */
    public void check(Tenant tenant, Findings findings) {
        if (submitPath.isEmpty()) {
            findings.add(NAME + ".submit-path", "is empty: write the path to which quote requests are sent");
        }
        checkPath("submit-path", submitPath, findings);
        checkPath("find-path", findPath, findings);
        checkPath("status-path", statusPath, findings);
        checkPath("csrf-path", csrfPath, findings);
        if (!METHODS.contains(statusMethod)) {
            findings.add(NAME + ".status-method", "'" + statusMethod + "' is not supported: write PUT, POST or PATCH");
        }
        if (findPath.isEmpty() && !honorsIdempotencyKeys(tenant)) {
            findings.add(NAME + ".find-path", """
                    is empty and %1$s honors no idempotency keys, so a request could be sent twice: write a path \
                    from which a request is read, or set systems.%1$s.idempotency-header\
                    """.formatted(QuoteTenant.masterOf(tenant)));
        }
        if (!lease.isPositive()) {
            findings.add(NAME + ".lease", "must be above zero");
        }
        if (!retention.isPositive()) {
            findings.add(NAME + ".retention", "must be above zero");
        }
    }

    private static void checkPath(String property, String path, Findings findings) {
        if (!path.isEmpty() && !path.startsWith("/")) {
            findings.add(NAME + "." + property, "'" + path + "' does not start with '/'");
        }
        if (path.replaceAll("\\{(id|reference|externalId)}", "").contains("{")) {
            findings.add(
                    NAME + "." + property,
                    "'" + path + "' has an unknown placeholder: use {id}, {reference} or {externalId}");
        }
    }
}
